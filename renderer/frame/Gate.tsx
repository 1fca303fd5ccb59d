import { useQuery } from '@tanstack/react-query'
import { changeLanguage } from 'i18next'
import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseLanguage } from '../i18n/chooseLanguage.ts'
import { Button } from '../ui/Button.tsx'
import { applyTheme } from './applyTheme.ts'
import { DatabaseProblemScreen } from './DatabaseProblemScreen.tsx'
import { ProblemPage } from './ProblemPage.tsx'
import { queries } from './queries.ts'
import { RefusedScreen } from './RefusedScreen.tsx'
import { useConnection } from './useConnection.ts'
import { useFollowedEvents } from './useFollowedEvents.ts'

/**
 * Lets the screens through once the app works, and says what keeps it from working otherwise. After that the screens stay,
 * whatever happens to the connection: what was typed there is not taken away.
 */
export function Gate({ children }: { children: ReactNode }) {
  const connection = useConnection()
  const {
    data: state,
    isPending,
    isError,
    refetch,
    isFetching,
  } = useQuery(queries.app.state.queryOptions({ input: {} }))
  const settings = state?.status === 'ready' ? state.settings : null
  useFollowedEvents()

  useEffect(() => {
    if (settings === null) return
    applyTheme(document.documentElement, settings.theme)
    void changeLanguage(chooseLanguage(settings.language, navigator.languages))
  }, [settings])

  useEffect(() => {
    if (connection === 'connected' && isError) void refetch()
  }, [connection, isError, refetch])

  if (state?.status === 'ready') return children
  if (state?.status === 'failed') return <DatabaseProblemScreen problem={state.problem} />
  if (connection === 'refused') return <RefusedScreen />
  // The answer takes a few milliseconds: an empty window is calmer than a flash of something.
  if (isPending) return null
  return <NotReachedScreen busy={isFetching} onRetry={() => void refetch()} />
}

function NotReachedScreen({ busy, onRetry }: { busy: boolean; onRetry: () => void }) {
  const { t } = useTranslation()
  return (
    <ProblemPage
      title={t('common.connection.notReached.title')}
      text={t('common.connection.notReached.text')}
      actions={
        <Button variant="primary" busy={busy} onClick={onRetry}>
          {t('common.tryAgain')}
        </Button>
      }
    />
  )
}
