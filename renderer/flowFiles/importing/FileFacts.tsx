import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '../../../shared/api/flowFileCalls.ts'
import { FlowThumbnail } from '../FlowThumbnail.tsx'
import styles from './FileFacts.module.css'

type Preview = Extract<ImportPreview, { ok: true }>

/** Triggers and templates that are named before the rest is only counted. */
const mostTriggers = 6
const mostTemplates = 6

/** The flow in the file at a glance: its drawing, name, steps, triggers and templates. */
export function FileFacts({ name, preview }: { name: string; preview: Preview }) {
  const { t } = useTranslation()
  return (
    <section className={styles.facts} aria-label={t('flowFiles.import.facts.label')}>
      <div className={styles.picture}>
        <FlowThumbnail picture={preview.picture} />
      </div>
      <div className={styles.words}>
        <h3 className={styles.name}>{name}</h3>
        <p>{t('flowFiles.import.facts.steps', { count: preview.steps })}</p>
        <Triggers triggers={preview.triggers} />
        <Templates templates={preview.templates} />
      </div>
    </section>
  )
}

function Triggers({ triggers }: { triggers: Preview['triggers'] }) {
  const { t } = useTranslation()
  const more = triggers.length - mostTriggers
  return (
    <div className={styles.part}>
      <p>
        {t('flowFiles.import.facts.triggers', { count: triggers.length })}
        {triggers.length > 0 && <span className={styles.quiet}> · {t('flowFiles.import.facts.triggersOff')}</span>}
      </p>
      {triggers.length > 0 && (
        <ul className={styles.chips}>
          {triggers.slice(0, mostTriggers).map(({ type, pattern, starts }, index) => (
            <li key={index} className={styles.chip}>
              <span className={styles.rule}>{t(`editor.start.shortRules.${type}`)}</span>
              <span className={styles.pattern}>{pattern}</span>
              {starts === 'template' && (
                <span className={styles.rule}>({t('flowFiles.import.facts.answersItself')})</span>
              )}
              {starts === 'nothing' && (
                <span className={styles.rule}>({t('flowFiles.import.facts.answersNothing')})</span>
              )}
            </li>
          ))}
          {more > 0 && <li className={styles.quiet}>{t('flowFiles.import.facts.more', { count: more })}</li>}
        </ul>
      )}
    </div>
  )
}

function Templates({ templates }: { templates: Preview['templates'] }) {
  const { t } = useTranslation()
  const states = (['new', 'same', 'different'] as const).flatMap((state) => {
    const count = templates.filter((template) => template.state === state).length
    return count === 0 ? [] : [t(`flowFiles.import.facts.${state}`, { count })]
  })
  const more = templates.length - mostTemplates
  return (
    <div className={styles.part}>
      <p>
        {t('flowFiles.import.facts.templates', { count: templates.length })}
        {states.length > 0 && <span className={styles.quiet}> · {states.join(', ')}</span>}
      </p>
      {templates.length > 0 && (
        <ul className={styles.chips}>
          {templates.slice(0, mostTemplates).map(({ key, title }) => (
            <li key={key} className={styles.chip} title={title}>
              <span className={styles.title}>{title.trim() === '' ? key : title}</span>
            </li>
          ))}
          {more > 0 && <li className={styles.quiet}>{t('flowFiles.import.facts.more', { count: more })}</li>}
        </ul>
      )}
    </div>
  )
}
