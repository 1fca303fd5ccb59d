import { useTranslation } from 'react-i18next'
import { limits } from '../../../shared/domain/limits.ts'
import type { Step, Validation } from '../../../shared/domain/flowStep.ts'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { editQuestion, type QuestionFields as Fields } from '../document/editQuestion.ts'
import { useSession } from '../store/EditorContext.tsx'
import styles from './Inspector.module.css'
import { NumberField } from './NumberField.tsx'
import { RetryFields } from './RetryFields.tsx'

const kinds = [
  'any',
  'text',
  'number',
  'email',
  'phone',
  'date',
  'answers',
] as const satisfies readonly Validation['kind'][]

/** What a question keeps and accepts, and what happens to answers it does not accept. */
export function QuestionFields({ step }: { step: Step }) {
  const { t } = useTranslation()
  const { store } = useSession()
  const { validation } = step
  const edit = (fields: Partial<Fields>, field: string): void =>
    store.getState().act('question', (document) => editQuestion(document, step.key, fields), {
      merge: `${field}:${step.key}`,
    })
  return (
    <section className={styles.section} aria-label={t('editor.question.title')}>
      <h3 className={styles.sectionTitle}>{t('editor.question.title')}</h3>
      <TextField
        label={t('editor.question.variable')}
        hint={t('editor.question.variableHint')}
        value={step.variable ?? ''}
        maxLength={limits.variable}
        onChange={(variable) => edit({ variable: variable.replace(/[{}|]/g, '') }, 'variable')}
      />
      <Select
        label={t('editor.question.accepts')}
        value={validation.kind}
        options={kinds.map((kind) => ({ value: kind, label: t(`editor.question.kinds.${kind}`) }))}
        onChange={(kind) =>
          edit({ validation: kind === 'number' ? { kind, min: null, max: null } : { kind } }, `accepts:${kind}`)
        }
      />
      {validation.kind === 'number' && (
        <div className={styles.row}>
          <NumberField
            label={t('editor.question.min')}
            value={validation.min}
            onChange={(min) => edit({ validation: { ...validation, min } }, 'min')}
          />
          <NumberField
            label={t('editor.question.max')}
            value={validation.max}
            onChange={(max) => edit({ validation: { ...validation, max } }, 'max')}
          />
        </div>
      )}
      <RetryFields step={step} onChange={edit} />
    </section>
  )
}
