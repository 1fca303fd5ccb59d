import type { MenuItemConstructorOptions } from 'electron'
import type { LauncherKey, Translate } from '../launcher/translator.ts'

interface MenuCommand {
  text: LauncherKey
  /** The id in the renderer's command table. */
  command: string
  accelerator?: string
}
interface MenuRole {
  text: LauncherKey
  role: NonNullable<MenuItemConstructorOptions['role']>
  /** Only while developing. */
  development?: true
}
type Entry = MenuCommand | MenuRole | '-'

const menus: readonly { text: LauncherKey; entries: readonly Entry[] }[] = [
  {
    text: 'menu.file',
    entries: [
      { text: 'menu.save', command: 'save', accelerator: 'CmdOrCtrl+S' },
      '-',
      { text: 'menu.close', role: 'close' },
      { text: 'menu.quit', role: 'quit' },
    ],
  },
  {
    text: 'menu.edit',
    entries: [
      { text: 'menu.undo', command: 'undo', accelerator: 'CmdOrCtrl+Z' },
      { text: 'menu.redo', command: 'redo', accelerator: 'CmdOrCtrl+Shift+Z' },
      '-',
      { text: 'menu.cut', role: 'cut' },
      { text: 'menu.copy', role: 'copy' },
      { text: 'menu.paste', role: 'paste' },
      { text: 'menu.duplicate', command: 'duplicate', accelerator: 'CmdOrCtrl+D' },
      { text: 'menu.delete', command: 'deleteSelection' },
      '-',
      { text: 'menu.selectAll', role: 'selectAll' },
    ],
  },
  {
    text: 'menu.view',
    entries: [
      { text: 'menu.fit', command: 'fit' },
      { text: 'menu.zoomReset', command: 'zoomToFull', accelerator: 'CmdOrCtrl+0' },
      { text: 'menu.zoomIn', command: 'zoomIn', accelerator: 'CmdOrCtrl+Plus' },
      { text: 'menu.zoomOut', command: 'zoomOut', accelerator: 'CmdOrCtrl+-' },
      '-',
      { text: 'menu.fullScreen', role: 'togglefullscreen' },
      { text: 'menu.reload', role: 'reload', development: true },
      { text: 'menu.developer', role: 'toggleDevTools', development: true },
    ],
  },
  {
    text: 'menu.flow',
    entries: [
      { text: 'menu.test', command: 'toggleSimulator', accelerator: 'CmdOrCtrl+Enter' },
      { text: 'menu.versions', command: 'openVersions' },
      { text: 'menu.publish', command: 'publish' },
    ],
  },
  { text: 'menu.window', entries: [{ text: 'menu.minimize', role: 'minimize' }] },
]

/**
 * The application's menu. Our own commands go to the page by their id; their keys are only shown here, because a key that a
 * menu registers never reaches the page (Electron's own Edit menu eats Ctrl+Z that way).
 */
export function menuTemplate(
  t: Translate,
  send: (command: string) => void,
  { mac, development }: { mac: boolean; development: boolean },
): MenuItemConstructorOptions[] {
  const item = (entry: Entry): MenuItemConstructorOptions => {
    if (entry === '-') return { type: 'separator' }
    const label = t(entry.text)
    if ('role' in entry) return { label, role: entry.role, registerAccelerator: false }
    const { command, accelerator } = entry
    return { id: command, label, accelerator, registerAccelerator: false, click: () => send(command) }
  }
  const shown = (entry: Entry) => development || entry === '-' || !('development' in entry)
  const ours = menus.map(({ text, entries }) => ({ label: t(text), submenu: entries.filter(shown).map(item) }))
  return mac ? [{ role: 'appMenu' }, ...ours] : ours
}
