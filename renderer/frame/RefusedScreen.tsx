import { useTranslation } from 'react-i18next'
import { ProblemPage } from './ProblemPage.tsx'
import { useWindowTitle } from './useWindowTitle.ts'

/** In the browser host, a tab that was not let in: its one-time address was used already or is from an earlier start. */
export function RefusedScreen() {
  const { t } = useTranslation()
  useWindowTitle(t('common.connection.refused.title'))
  return (
    <ProblemPage
      title={t('common.connection.refused.title')}
      text={t('common.connection.refused.text')}
      safe={t('common.connection.refused.safe')}
    />
  )
}
