import { CircleAlert, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../../shared/flow/check/problem.ts'
import { classNames } from '../../ui/classNames.ts'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { useProblemText } from '../problems/useProblemText.ts'
import styles from './ProblemBadge.module.css'

/** The mark of a step that has problems; its sentences stand in the hint and in its name. */
export function ProblemBadge({ problems, focusable }: { problems: readonly Problem[]; focusable: boolean }) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  if (problems.length === 0) return null
  const error = problems.some((problem) => problem.severity === 'error')
  const Icon = error ? CircleAlert : TriangleAlert
  const sentences = problems.map((problem) => problemText.sentence(problem))
  const name = t('editor.canvas.problems', { count: problems.length })
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
        className={classNames('nodrag nopan', styles.badge, error ? styles.error : styles.warning)}
        aria-label={`${name} ${sentences.join(' ')}`}
        tabIndex={focusable ? 0 : -1}
      >
        <Icon size={14} strokeWidth={2.4} aria-hidden="true" />
        {problems.length > 1 && problems.length}
      </button>
    </Tooltip>
  )
}
