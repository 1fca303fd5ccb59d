import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { TemplateChoice, TemplatePreview } from '../../../shared/api/flowFileCalls.ts'
import { classNames } from '../../ui/classNames.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './TemplateConflict.module.css'

/** One template that differs: both texts side by side, and the three things that can be done. */
export function TemplateConflict({
  template,
  choice,
  onChoose,
}: {
  template: Extract<TemplatePreview, { state: 'different' }>
  choice: TemplateChoice
  onChoose: (choice: TemplateChoice) => void
}) {
  const { t } = useTranslation()
  const name = useId()
  const { stored } = template
  const title = template.title.trim() === '' ? template.key : template.title
  return (
    <fieldset className={styles.conflict}>
      <legend className={styles.title}>
        <VisuallyHidden>{t('flowFiles.import.conflicts.choose', { title })}</VisuallyHidden>
        <span aria-hidden="true">{title}</span>
      </legend>
      <div className={styles.texts}>
        <Text heading={t('flowFiles.import.conflicts.stored')} text={stored} chosen={choice !== 'replace'} />
        <Text heading={t('flowFiles.import.conflicts.file')} text={template} chosen={choice !== 'keep'} />
      </div>
      {stored.flows.length > 0 && (
        <p className={styles.quiet}>{t('flowFiles.import.conflicts.usedBy', { flows: stored.flows.join(', ') })}</p>
      )}
      <div className={styles.choices}>
        {(['copy', 'keep', 'replace'] as const).map((option) => (
          <label key={option} className={styles.choice}>
            <input type="radio" name={name} checked={choice === option} onChange={() => onChoose(option)} />
            <span>{t(`flowFiles.import.conflicts.choices.${option}`)}</span>
          </label>
        ))}
      </div>
      <p className={styles.hint} aria-live="polite">
        {choice === 'replace' && stored.frozen
          ? t('flowFiles.import.conflicts.hints.replaceFrozen')
          : t(`flowFiles.import.conflicts.hints.${choice}`)}
      </p>
    </fieldset>
  )
}

function Text({
  heading,
  text: { content, variants },
  chosen,
}: {
  heading: string
  text: { content: string; variants: readonly string[] }
  chosen: boolean
}) {
  const { t } = useTranslation()
  const wordings = [...new Set([content, ...variants])].filter((wording) => wording.trim() !== '')
  return (
    <div className={classNames(styles.text, chosen && styles.chosen)}>
      <h4 className={styles.heading}>{heading}</h4>
      {/* A long text is read by scrolling, which needs the focus. */}
      <div className={styles.said} tabIndex={0} role="group" aria-label={heading}>
        {wordings.length === 0 && <em>{t('flowFiles.import.conflicts.noText')}</em>}
        {wordings.map((wording) => (
          <p key={wording}>{wording}</p>
        ))}
      </div>
    </div>
  )
}
