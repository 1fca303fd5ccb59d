import { CircleAlert, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../../shared/flow/check/problem.ts'
import { classNames } from '../../ui/classNames.ts'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { useProblemText } from '../problems/useProblemText.ts'
import styles from './ProblemBadge.module.css'

/**
 * The mark of a step that has problems. It counts what blocks publishing, or the warnings where nothing does, as the line of
 * problems does; the sentences stand in the hint and in its name.
 */
export function ProblemBadge({ problems, focusable }: { problems: readonly Problem[]; focusable: boolean }) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  if (problems.length === 0) return null
  const errors = problems.filter((problem) => problem.severity === 'error').length
  const warnings = problems.length - errors
  const Icon = errors > 0 ? CircleAlert : TriangleAlert
  const counted = errors > 0 ? errors : warnings
  const sentences = problems.map((problem) => problemText.sentence(problem))
  const name = [
    ...(errors > 0 ? [t('editor.problems.errors', { count: errors })] : []),
    ...(warnings > 0 ? [t('editor.problems.warnings', { count: warnings })] : []),
  ].join(', ')
  return (
    <Tooltip
      side="top"
      text={
        <ul className={styles.sentences}>
          {sentences.map((sentence, index) => (
            <li key={index}>{sentence}</li>
          ))}
        </ul>
      }
    >
      <button
        type="button"
        className={classNames('nodrag nopan', styles.badge, errors > 0 ? styles.error : styles.warning)}
        aria-label={`${name}. ${sentences.join(' ')}`}
        tabIndex={focusable ? 0 : -1}
      >
        <Icon size={14} strokeWidth={2.4} aria-hidden="true" />
        {counted > 1 && counted}
      </button>
    </Tooltip>
  )
}
