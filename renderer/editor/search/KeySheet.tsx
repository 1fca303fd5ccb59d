import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { commandGroups, type CommandGroup, type Together } from '../../commands/command.ts'
import { editorCommands, type EditorCommandId } from '../../commands/editorCommands.ts'
import { combinationText, isMac } from '../../commands/keyCombination.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { commandIds } from '../keys/commandIds.ts'
import styles from './KeySheet.module.css'

const gestures = ['pan', 'zoom', 'several', 'box', 'line', 'copyDrag', 'menu'] as const

/** `?`: every key of the editor by what it is for, and what the mouse does. */
export function KeySheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose()
      }}
      title={t('commands.sheet.title')}
      description={t('commands.sheet.text', { keys: keysOf('openPalette')[0] ?? '' })}
      width="wide"
    >
      <div className={styles.groups}>
        {commandGroups.map((group) => (
          <Group key={group} heading={t(`commands.groups.${group}`)} rows={rowsOf(group, t)} />
        ))}
        <Group
          heading={t('commands.sheet.mouse')}
          rows={gestures.map((gesture) => ({
            name: t(`commands.gestures.${gesture}.what`),
            keys: [t(`commands.gestures.${gesture}.how`, { mod: isMac(navigator.platform) ? '⌘' : 'Ctrl' })],
          }))}
        />
      </div>
    </Dialog>
  )
}

interface Row {
  readonly name: string
  readonly keys: readonly string[]
}

function Group({ heading, rows }: { heading: string; rows: readonly Row[] }) {
  return (
    <section className={styles.group} aria-label={heading}>
      <h3 className={styles.heading}>{heading}</h3>
      <dl>
        {rows.map(({ name, keys }) => (
          <div key={name} className={styles.row}>
            <dt>{name}</dt>
            <dd className={styles.keys}>
              {keys.map((key) => (
                <kbd key={key} className={styles.key}>
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Commands without keys are found in the palette; those that only differ in their direction share a line. */
function rowsOf(group: CommandGroup, t: TFunction): Row[] {
  const ids = commandIds.filter((id) => editorCommands[id].group === group && editorCommands[id].keys.length > 0)
  const rows = new Map<Together | EditorCommandId, Row>()
  for (const id of ids) {
    const together = togetherOf(id)
    if (together === undefined) rows.set(id, { name: t(`editor.commands.${id}`), keys: keysOf(id) })
    else {
      const name = t(`commands.together.${together}`)
      rows.set(together, { name, keys: [joined(rows.get(together)?.keys[0], keysOf(id)[0] ?? '')] })
    }
  }
  return [...rows.values()]
}

/** `Shift+←` and `Shift+→` are one key with two ends: `Shift+← →`. */
const joined = (before: string | undefined, key: string): string =>
  before === undefined ? key : `${before} ${key.slice(key.lastIndexOf('+') + 1).replaceAll(/[⌘⌥⇧]/gu, '')}`

const togetherOf = (id: EditorCommandId): Together | undefined => {
  const command = editorCommands[id]
  return 'together' in command ? command.together : undefined
}

const keysOf = (id: EditorCommandId): string[] =>
  [...editorCommands[id].keys].map((keys) => combinationText(keys, isMac(navigator.platform)))
