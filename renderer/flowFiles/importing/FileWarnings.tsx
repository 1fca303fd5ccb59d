import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportWarning } from '../../../shared/api/flowFileCalls.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './ImportDialog.module.css'
import { useFileSentences } from './useFileSentences.ts'

/** Warnings that are read at a glance; the others are a click away. */
const atFirst = 5

/** What a person should know about a file that can be imported. `more`: warnings beyond those listed. */
export function FileWarnings({ warnings, more }: { warnings: readonly ImportWarning[]; more: number }) {
  const { t } = useTranslation()
  const sentences = useFileSentences()
  const [all, setAll] = useState(false)
  if (warnings.length === 0) return null
  const shown = all ? warnings : warnings.slice(0, atFirst)
  const hidden = warnings.length - shown.length + more
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t('flowFiles.import.warnings.title', { count: warnings.length + more })}</h3>
      <p className={styles.quiet}>{t('flowFiles.import.warnings.intro')}</p>
      <ul className={styles.warnings}>
        {shown.map((warning, index) => (
          <li key={index}>
            <TriangleAlert aria-hidden="true" />
            <span>{sentences.warning(warning)}</span>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <p className={styles.more}>
          {t('flowFiles.import.warnings.more', { count: hidden })}
          {!all && warnings.length > atFirst && (
            <Button size="small" variant="quiet" onClick={() => setAll(true)}>
              {t('flowFiles.import.warnings.showAll')}
            </Button>
          )}
        </p>
      )}
    </section>
  )
}
