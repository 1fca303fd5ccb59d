import { Copy, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { useActions } from '../actions/ActionsContext.ts'
import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Group } from '../document/groups/editGroup.ts'
import { groupsOf } from '../document/groups/groupsOf.ts'
import { useEditor } from '../store/EditorContext.tsx'
import { GroupFields } from './GroupFields.tsx'
import { CommandButton } from '../keys/CommandButton.tsx'
import styles from './Inspector.module.css'

const arranging = [
  'alignLeft',
  'alignCenter',
  'alignRight',
  'alignTop',
  'alignMiddle',
  'alignBottom',
  'distributeAcross',
  'distributeDown',
  'tidy',
  'group',
  'ungroup',
] as const

/** Several steps are selected: what can be done to all of them. */
export function SeveralDetails({ count }: { count: number }) {
  const { t } = useTranslation()
  const actions = useActions()
  const group = useEditor(({ document, selection }) => wholeGroup(document, selection.steps))
  return (
    <section className={styles.body} aria-label={t('editor.inspector.several', { count })}>
      <h2 className={styles.heading}>{t('editor.inspector.several', { count })}</h2>
      <p className={styles.hint}>{t('editor.inspector.severalHint')}</p>
      <div className={styles.tools} role="toolbar" aria-label={t('commands.groups.arrange')}>
        {arranging.map((command) => (
          <CommandButton key={command} command={command} size="small" />
        ))}
      </div>
      <div className={styles.buttons}>
        <Button icon={<Copy size={16} aria-hidden="true" />} onClick={actions.duplicate}>
          {t('editor.commands.duplicate')}
        </Button>
        <Button icon={<Trash2 size={16} aria-hidden="true" />} onClick={actions.deleteSelection}>
          {t('editor.commands.deleteSelection')}
        </Button>
      </div>
      {group !== null && <GroupFields group={group} />}
    </section>
  )
}

/** The group whose steps are exactly those; null when there is none. */
function wholeGroup(document: FlowDocument, keys: readonly string[]): Group | null {
  const [group, more] = groupsOf(document, keys)
  if (group === undefined || more !== undefined || group.stepKeys.length !== keys.length) return null
  return group.stepKeys.every((key) => keys.includes(key)) ? group : null
}
