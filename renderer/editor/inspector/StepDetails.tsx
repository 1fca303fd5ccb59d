import { useTranslation } from 'react-i18next'
import { limits } from '../../../shared/domain/limits.ts'
import type { StepType } from '../../../shared/domain/flowStep.ts'
import { waits } from '../../../shared/flow/waits.ts'
import { Select } from '../../ui/Select.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { StepIcon } from '../canvas/StepIcon.tsx'
import { findStep } from '../document/findStep.ts'
import { renameStep } from '../document/renameStep.ts'
import { setStepType } from '../document/setStepType.ts'
import { setWaitInput } from '../document/setWaitInput.ts'
import { useEditor, useSession } from '../store/EditorContext.tsx'
import { stepTypes } from '../stepTypes.ts'
import { AnswerList } from './AnswerList.tsx'
import { GoesTo } from './GoesTo.tsx'
import styles from './Inspector.module.css'
import { MessageTextField } from './MessageTextField.tsx'
import { QuestionFields } from './QuestionFields.tsx'
import { StepProblems } from './StepProblems.tsx'
import { VariantFields } from './VariantFields.tsx'

/** One step: title, kind, what it says, the answers and where each leads. */
export function StepDetails({ stepKey }: { stepKey: string }) {
  const { t } = useTranslation()
  const { store } = useSession()
  const step = useEditor((state) => findStep(state.document, stepKey))
  if (step === null) return null
  const act = store.getState().act
  return (
    <section className={styles.body} aria-label={t('editor.inspector.step')}>
      <div className={styles.stack}>
        <TextField
          label={t('editor.inspector.title')}
          value={step.title}
          maxLength={limits.name}
          onChange={(title) =>
            act('rename', (document) => renameStep(document, stepKey, title), { merge: `title:${stepKey}` })
          }
        />
        <Select<StepType>
          label={t('editor.inspector.kind')}
          value={step.type}
          options={stepTypes.map((type) => ({
            value: type,
            label: t(`editor.kinds.${type}`),
            icon: <StepIcon type={type} size="small" />,
          }))}
          onChange={(type) => act('kind', (document) => setStepType(document, stepKey, type))}
        />
      </div>
      <div className={styles.stack}>
        <MessageTextField step={step} />
        <VariantFields step={step} />
      </div>
      <StepProblems stepKey={stepKey} />
      {step.type === 'send_template' && (
        <Switch
          label={t('editor.inspector.waits')}
          checked={step.waitInput}
          onChange={(on) => act('kind', (document) => setWaitInput(document, stepKey, on))}
        />
      )}
      {waits(step) && <AnswerList step={step} />}
      {!waits(step) && step.type !== 'end' && (
        <div className={styles.section}>
          <GoesTo line={{ from: stepKey, exit: 'next' }} label={t('editor.goesTo.next')} />
        </div>
      )}
      {step.type === 'collect_input' && <QuestionFields step={step} />}
    </section>
  )
}
