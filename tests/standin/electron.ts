import { app, windows } from './app.ts'
import { BrowserWindow, ipcMain, schemes } from './browserWindow.ts'
import { MessageChannelMain } from './ports.ts'
import { record } from './record.ts'

/**
 * Stands in for the module `electron`, over a real Chromium, so that the built main, preload and renderer run together where
 * Electron's program cannot be had. What it cannot show: the processes' sandbox, isolated worlds, the real `app:` scheme,
 * menus and dialogs of the system, the native module inside Electron.
 */
export { app, BrowserWindow, ipcMain, MessageChannelMain }

export const protocol = {
  registerSchemesAsPrivileged(list: unknown[]) {
    record.schemes = list
  },
  handle(scheme: string, handler: (request: Request) => Promise<Response>) {
    schemes.set(scheme, handler)
  },
}

export const session = {
  defaultSession: {
    setPermissionRequestHandler: () => undefined,
    setPermissionCheckHandler: () => undefined,
    setDevicePermissionHandler: () => undefined,
  },
}

export const shell = {
  async openExternal(url: string) {
    record.openedOutside.push(url)
  },
}

let nextAnswer: number | null = null
export const dialog = {
  async showMessageBox(...args: { message?: string; cancelId?: number }[]) {
    const question = args.at(-1) ?? {}
    record.questions.push({ ...question })
    const response = nextAnswer ?? question.cancelId ?? 0
    nextAnswer = null
    return { response }
  },
}

interface MenuItem {
  id?: string
  label?: string
  click?: () => void
  submenu?: MenuItem[]
}
let menu: MenuItem[] = []
export const Menu = {
  buildFromTemplate: (template: MenuItem[]) => template,
  setApplicationMenu(items: MenuItem[]) {
    menu = items
  },
}

/** Menu items by id, however deep. */
const item = (id: string, items: MenuItem[]): MenuItem | undefined =>
  items.find((entry) => entry.id === id) ?? items.flatMap(({ submenu }) => item(id, submenu ?? []) ?? [])[0]

/** What a test can ask of the stand-in, over the process's own channel. */
const orders: Record<string, (value: unknown) => unknown> = {
  record: () => structuredClone(record),
  menu: (id) => item(String(id), menu)?.click?.(),
  labels: () => menu.map(({ label }) => label),
  answer: (button) => void (nextAnswer = Number(button)),
  closeWindow: () => void [...windows][0]?.tryClose(),
  quit: () => app.quit(),
}

process.on('message', (message: { id: number; order: string; value?: unknown }) => {
  process.send?.({ id: message.id, value: orders[message.order]?.(message.value) })
})
