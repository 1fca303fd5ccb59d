import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DatabaseProblem } from '../../shared/api/errors.ts'
import { useErrorText } from '../i18n/useErrorText.ts'
import { Button } from '../ui/Button.tsx'
import styles from './DatabaseProblemScreen.module.css'
import { ProblemPage } from './ProblemPage.tsx'
import { queries } from './queries.ts'
import { useWindowTitle } from './useWindowTitle.ts'

/** In place of the app while the database cannot be used. "Try again" opens the app as soon as it can be. */
export function DatabaseProblemScreen({ problem }: { problem: DatabaseProblem }) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const client = useQueryClient()
  const retry = useMutation(
    queries.app.retry.mutationOptions({
      onSuccess: (state) => client.setQueryData(queries.app.state.queryKey({ input: {} }), state),
    }),
  )
  useWindowTitle(t(`database.${problem.code}.title`))
  return (
    <ProblemPage
      title={t(`database.${problem.code}.title`)}
      text={t(`database.${problem.code}.what`)}
      safe={t(`database.${problem.code}.safe`)}
      todo={t(`database.${problem.code}.todo`)}
      actions={
        <Button variant="primary" busy={retry.isPending} onClick={() => retry.mutate({})}>
          {retry.isPending ? t('database.checking') : t('common.tryAgain')}
        </Button>
      }
    >
      <p role="status">
        {retry.isError && errorText(retry.error)}
        {retry.data?.status === 'failed' && t('database.stillFailing')}
      </p>
      <TechnicalDetails problem={problem} />
    </ProblemPage>
  )
}

function TechnicalDetails({ problem }: { problem: DatabaseProblem }) {
  const { t } = useTranslation()
  return (
    <details className={styles.details}>
      <summary>{t('common.details')}</summary>
      <dl>
        <dt>{t('database.file')}</dt>
        <dd>{problem.path}</dd>
        <dt>{t('database.reason')}</dt>
        <dd>{problem.detail}</dd>
      </dl>
      {problem.heldByPid !== null && <p>{t('database.heldBy', { pid: problem.heldByPid })}</p>}
      {problem.databaseVersion !== null && problem.appVersion !== null && (
        <p>{t('database.versions', { databaseVersion: problem.databaseVersion, appVersion: problem.appVersion })}</p>
      )}
    </details>
  )
}
