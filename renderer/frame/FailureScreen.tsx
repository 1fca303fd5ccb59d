import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import styles from './DatabaseProblemScreen.module.css'
import { ProblemPage } from './ProblemPage.tsx'

/** After a defect: a sentence and a way on. `failure` is the technical reason, for support. */
export function FailureScreen({ failure }: { failure: string }) {
  const { t } = useTranslation()
  return (
    <ProblemPage
      title={t('common.failure.title')}
      text={t('common.failure.text')}
      actions={
        <Button variant="primary" onClick={() => window.location.reload()}>
          {t('common.failure.reload')}
        </Button>
      }
    >
      <details className={styles.details}>
        <summary>{t('common.details')}</summary>
        <dl>
          <dd>{failure}</dd>
        </dl>
      </details>
    </ProblemPage>
  )
}
