import { CircleAlert, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/classNames.ts'
import { useActions } from '../actions/ActionsContext.ts'
import { useProblems } from '../problems/ProblemsContext.ts'
import { useProblemText } from '../problems/useProblemText.ts'
import styles from './StepProblems.module.css'

/** More of them would push what is to be written off the screen. */
const shownAtFirst = 2

/** What is wrong with the selected step (null: with the flow as a whole), each with its likeliest repair. */
export function StepProblems({ stepKey }: { stepKey: string | null }) {
  const { t } = useTranslation()
  const problems = useProblems().filter((problem) => problem.stepKey === stepKey)
  const text = useProblemText()
  const actions = useActions()
  const [all, setAll] = useState(false)
  if (problems.length === 0) return null
  const shown = all || problems.length === shownAtFirst + 1 ? problems : problems.slice(0, shownAtFirst)
  const more = problems.length - shown.length
  return (
    <div className={styles.list}>
      <ul className={styles.list}>
        {shown.map((problem, index) => {
          const fix = problem.fixes[0]
          const name = fix === undefined ? '' : text.repair(problem, fix)
          const Icon = problem.severity === 'error' ? CircleAlert : TriangleAlert
          return (
            <li key={index} className={classNames(styles.problem, styles[problem.severity])}>
              <Icon size={16} aria-hidden="true" />
              <span className={styles.words}>
                {text.sentence(problem)}
                {fix !== undefined && (
                  <Button size="small" className={styles.repair} onClick={() => actions.repair(fix, name)}>
                    {name}
                  </Button>
                )}
              </span>
            </li>
          )
        })}
      </ul>
      {more > 0 && (
        <Button size="small" variant="quiet" className={styles.more} onClick={() => setAll(true)}>
          {t('editor.problems.more', { count: more })}
        </Button>
      )}
    </div>
  )
}
