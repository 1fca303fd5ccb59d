import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { limits } from '../../../shared/domain/limits.ts'
import type { Step } from '../../../shared/domain/flowStep.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import type { QuestionFields } from '../document/editQuestion.ts'
import styles from './Inspector.module.css'
import { NumberField } from './NumberField.tsx'

/** Up to three texts, said one after the other when answers are not accepted. */
const mostTexts = 3

/** What is said after an answer that is not accepted, and how often before a person has to help. */
export function RetryFields({
  step,
  onChange,
}: {
  step: Step
  /** `field` names what is typed in, so that one pause is one entry. */
  onChange: (fields: Partial<QuestionFields>, field: string) => void
}) {
  const { t } = useTranslation()
  const texts = step.retryTexts
  return (
    <details className={styles.advanced}>
      <summary>{t('editor.question.retry')}</summary>
      <div className={styles.stack}>
        <NumberField
          label={t('editor.question.maxRetries')}
          value={step.maxRetries}
          min={0}
          max={100}
          whole
          onChange={(maxRetries) => maxRetries !== null && onChange({ maxRetries }, 'maxRetries')}
        />
        {texts.map((text, index) => (
          <div key={index} className={styles.row}>
            <div className={styles.grow}>
              <TextArea
                label={t('editor.question.retryText', { number: index + 1 })}
                value={text}
                rows={2}
                maxLength={limits.content}
                onChange={(next) => onChange({ retryTexts: texts.with(index, next) }, `retry:${index}`)}
              />
            </div>
            <IconButton
              label={t('editor.question.removeRetry', { number: index + 1 })}
              icon={<Trash2 aria-hidden="true" />}
              size="small"
              onClick={() => onChange({ retryTexts: texts.filter((_, other) => other !== index) }, 'retryRemove')}
            />
          </div>
        ))}
        <p className={styles.hint}>{t('editor.question.retryHint')}</p>
        {texts.length < mostTexts && (
          <div className={styles.buttons}>
            <Button
              size="small"
              variant="quiet"
              icon={<Plus size={16} aria-hidden="true" />}
              onClick={() => onChange({ retryTexts: [...texts, ''] }, 'retryAdd')}
            >
              {t('editor.question.addRetry')}
            </Button>
          </div>
        )}
      </div>
    </details>
  )
}
