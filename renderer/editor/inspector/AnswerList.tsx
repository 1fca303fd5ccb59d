import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Step } from '../../../shared/domain/flowStep.ts'
import { exitsOf } from '../../../shared/flow/exits.ts'
import { Button } from '../../ui/Button.tsx'
import { useExitLabel } from '../canvas/useExitLabel.ts'
import { addAnswer } from '../document/answers/addAnswer.ts'
import { useSession } from '../store/EditorContext.tsx'
import { AnswerFields } from './AnswerFields.tsx'
import styles from './AnswerList.module.css'
import { GoesTo } from './GoesTo.tsx'
import inspector from './Inspector.module.css'

/** The answers of a step in order, and where any other answer goes. */
export function AnswerList({ step }: { step: Step }) {
  const { t } = useTranslation()
  const { store, newId } = useSession()
  const labelOf = useExitLabel()
  const [added, setAdded] = useState<string | null>(null)
  const add = (): void => {
    const id = newId()
    store.getState().act('answerAdd', (document) => addAnswer(document, step.key, id, ''))
    setAdded(id)
  }
  const exceptions = exitsOf(step).filter(({ label }) => label.kind !== 'answer')
  return (
    <section className={inspector.section} aria-label={t('editor.answers.title')}>
      <h3 className={inspector.sectionTitle}>{t('editor.answers.title')}</h3>
      {step.answers.length === 0 && <p className={inspector.hint}>{t('editor.answers.none')}</p>}
      <ol className={styles.answers}>
        {step.answers.map((answer, index) => (
          <AnswerFields
            key={answer.id}
            stepKey={step.key}
            answer={answer}
            number={index + 1}
            last={index === step.answers.length - 1}
            focus={added === answer.id}
            onNext={add}
          />
        ))}
      </ol>
      <div className={inspector.buttons}>
        <Button size="small" icon={<Plus size={16} aria-hidden="true" />} onClick={add}>
          {t('editor.answers.add')}
        </Button>
      </div>
      {exceptions.map((exit) => (
        <div key={exit.exit} className={styles.exception}>
          <GoesTo
            line={{ from: step.key, exit: exit.exit }}
            label={t('editor.answers.exitGoesTo', { exit: labelOf(exit) })}
          />
        </div>
      ))}
    </section>
  )
}
