import { useTranslation } from 'react-i18next'
import type { TemplateChoice, TemplatePreview } from '../../../shared/api/flowFileCalls.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './ImportDialog.module.css'
import { TemplateConflict } from './TemplateConflict.tsx'

type Different = Extract<TemplatePreview, { state: 'different' }>

/** Templates whose key is taken by another text: what happens to each, or to all at once. */
export function TemplateConflicts({
  templates,
  choiceOf,
  onChoose,
}: {
  templates: readonly Different[]
  choiceOf: (key: string) => TemplateChoice
  onChoose: (keys: readonly string[], choice: TemplateChoice) => void
}) {
  const { t } = useTranslation()
  const keys = templates.map(({ key }) => key)
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t('flowFiles.import.conflicts.title', { count: templates.length })}</h3>
      <p className={styles.quiet}>{t('flowFiles.import.conflicts.intro')}</p>
      {templates.length > 1 && (
        <div className={styles.forAll} role="group" aria-label={t('flowFiles.import.conflicts.forAll')}>
          <span>{t('flowFiles.import.conflicts.forAll')}:</span>
          {(['copy', 'keep', 'replace'] as const).map((choice) => (
            <Button
              key={choice}
              size="small"
              aria-pressed={keys.every((key) => choiceOf(key) === choice)}
              onClick={() => onChoose(keys, choice)}
            >
              {t(`flowFiles.import.conflicts.choices.${choice}`)}
            </Button>
          ))}
        </div>
      )}
      {templates.map((template) => (
        <TemplateConflict
          key={template.key}
          template={template}
          choice={choiceOf(template.key)}
          onChoose={(choice) => onChoose([template.key], choice)}
        />
      ))}
    </section>
  )
}
