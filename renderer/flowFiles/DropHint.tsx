import { FileDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import styles from './FlowFiles.module.css'

/** Says, while a file is held over the window, what letting go does. */
export function DropHint() {
  const { t } = useTranslation()
  return (
    <div className={styles.drop} data-testid="drop-hint">
      <div className={styles.target}>
        <FileDown aria-hidden="true" />
        <strong>{t('flowFiles.drop.title')}</strong>
        <span>{t('flowFiles.drop.text')}</span>
      </div>
    </div>
  )
}
