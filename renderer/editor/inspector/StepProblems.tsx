import { CircleAlert, TriangleAlert } from 'lucide-react'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/classNames.ts'
import { useActions } from '../actions/ActionsContext.ts'
import { useProblems } from '../problems/ProblemsContext.ts'
import { useProblemText } from '../problems/useProblemText.ts'
import styles from './StepProblems.module.css'

/** What is wrong with the selected step (null: with the flow as a whole), each with its likeliest repair. */
export function StepProblems({ stepKey }: { stepKey: string | null }) {
  const problems = useProblems().filter((problem) => problem.stepKey === stepKey)
  const text = useProblemText()
  const actions = useActions()
  if (problems.length === 0) return null
  return (
    <ul className={styles.list}>
      {problems.map((problem, index) => {
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
  )
}
