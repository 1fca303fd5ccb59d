import { CircleAlert, CircleCheck, ChevronDown, ChevronUp, TriangleAlert } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from '../../ui/classNames.ts'
import { Button } from '../../ui/Button.tsx'
import { useActions } from '../actions/ActionsContext.ts'
import { useProblems } from './ProblemsContext.ts'
import styles from './ProblemsStrip.module.css'
import { useProblemText } from './useProblemText.ts'

/** The line below the canvas that counts problems; opened, it lists them with a way to the step and one-click repairs. */
export function ProblemsStrip() {
  const { t } = useTranslation()
  const problems = useProblems()
  const [open, setOpen] = useState(false)
  const list = useId()
  const errors = problems.filter((problem) => problem.severity === 'error').length
  const warnings = problems.length - errors
  const none = problems.length === 0
  const shown = open && !none
  return (
    <section className={styles.strip} aria-label={t('editor.problems.title')}>
      {none ? (
        <p className={classNames(styles.line, styles.none)}>
          <CircleCheck size={16} aria-hidden="true" /> {t('editor.problems.none')}
        </p>
      ) : (
        <button
          type="button"
          className={styles.line}
          aria-expanded={shown}
          aria-controls={list}
          onClick={() => setOpen(!open)}
        >
          {errors > 0 && (
            <span className={styles.error}>
              <CircleAlert size={16} aria-hidden="true" /> {t('editor.problems.errors', { count: errors })}
            </span>
          )}
          {warnings > 0 && (
            <span className={styles.warning}>
              <TriangleAlert size={16} aria-hidden="true" /> {t('editor.problems.warnings', { count: warnings })}
            </span>
          )}
          <span className={styles.arrow}>
            {shown ? <ChevronDown size={16} aria-hidden="true" /> : <ChevronUp size={16} aria-hidden="true" />}
          </span>
        </button>
      )}
      {shown && (
        <div id={list} className={styles.list}>
          <ProblemList />
        </div>
      )}
    </section>
  )
}

function ProblemList() {
  const problems = useProblems()
  const text = useProblemText()
  const actions = useActions()
  return (
    <ul>
      {problems.map((problem, index) => (
        <li key={index} className={styles.problem}>
          <button type="button" className={styles.sentence} onClick={() => actions.goTo(problem.stepKey)}>
            {problem.severity === 'error' ? (
              <CircleAlert size={16} className={styles.error} aria-hidden="true" />
            ) : (
              <TriangleAlert size={16} className={styles.warning} aria-hidden="true" />
            )}
            {text.sentence(problem)}
          </button>
          <span className={styles.fixes}>
            {problem.fixes.slice(0, 2).map((fix, place) => {
              const name = text.repair(problem, fix)
              return (
                <Button
                  key={`${fix.kind}-${name}`}
                  size="small"
                  variant={place === 0 ? 'secondary' : 'quiet'}
                  onClick={() => actions.repair(fix, name)}
                >
                  {name}
                </Button>
              )
            })}
          </span>
        </li>
      ))}
    </ul>
  )
}
