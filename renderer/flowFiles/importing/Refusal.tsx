import { CircleAlert, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import styles from './ImportDialog.module.css'

/** Reasons that are read at a glance; a file that is wrong in one place is often wrong in many. */
const atFirst = 3

/** Why a file is not imported, and that nothing happened. */
export function Refusal({ sentences, safe }: { sentences: readonly string[]; safe: string }) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const shown = all ? sentences : sentences.slice(0, atFirst)
  const hidden = sentences.length - shown.length
  return (
    <>
      <div role="alert">
        <ul className={styles.reasons}>
          {shown.map((sentence, index) => (
            <li key={index}>
              <CircleAlert aria-hidden="true" />
              <span>{sentence}</span>
            </li>
          ))}
        </ul>
      </div>
      {hidden > 0 && (
        <p className={styles.more}>
          {t('flowFiles.import.refused.more', { count: hidden })}
          <Button size="small" variant="quiet" onClick={() => setAll(true)}>
            {t('flowFiles.import.warnings.showAll')}
          </Button>
        </p>
      )}
      <p className={styles.safe}>
        <ShieldCheck aria-hidden="true" /> {safe}
      </p>
    </>
  )
}
