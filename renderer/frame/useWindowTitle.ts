import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** Names the window (and the browser's tab) after what it shows; null while that is not known yet. */
export function useWindowTitle(screen: string | null): void {
  const { t } = useTranslation()
  useEffect(() => {
    document.title = screen === null ? t('common.appName') : t('common.windowTitle', { screen })
  }, [screen, t])
}
