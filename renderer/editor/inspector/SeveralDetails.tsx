import { Copy, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { useActions } from '../actions/ActionsContext.ts'
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
] as const

/** Several steps are selected: what can be done to all of them. */
export function SeveralDetails({ count }: { count: number }) {
  const { t } = useTranslation()
  const actions = useActions()
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
    </section>
  )
}
