import { Scissors } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { exitsOf } from '../../../shared/flow/exits.ts'
import { Button } from '../../ui/Button.tsx'
import { useActions } from '../actions/ActionsContext.ts'
import { useExitLabel } from '../canvas/useExitLabel.ts'
import { findStep } from '../document/findStep.ts'
import type { Line } from '../document/line.ts'
import { useEditor } from '../store/EditorContext.tsx'
import { GoesTo } from './GoesTo.tsx'
import styles from './Inspector.module.css'

/** A line is selected: which answer it belongs to and where it leads. */
export function LineDetails({ line }: { line: Line }) {
  const { t } = useTranslation()
  const actions = useActions()
  const labelOf = useExitLabel()
  const from = useEditor((state) => (line.from === null ? null : findStep(state.document, line.from)))
  const exit = from === null ? undefined : exitsOf(from).find((exit) => exit.exit === line.exit)
  const title = from === null ? t('editor.start.title') : from.title
  return (
    <section className={styles.body} aria-label={t('editor.inspector.line')}>
      <h2 className={styles.heading}>{t('editor.inspector.line')}</h2>
      <p className={styles.hint}>
        {exit === undefined
          ? t('editor.inspector.lineFromStart')
          : exit.label.kind === 'next'
            ? t('editor.inspector.lineNext', { title })
            : t('editor.inspector.lineFrom', { title, exit: labelOf(exit) })}
      </p>
      <GoesTo line={line} label={t('editor.goesTo.label')} />
      {line.from !== null && (
        <div className={styles.buttons}>
          <Button icon={<Scissors size={16} aria-hidden="true" />} onClick={() => actions.unlink(line)}>
            {t('editor.inspector.cut')}
          </Button>
        </div>
      )}
    </section>
  )
}
