import type { UseQueryResult } from '@tanstack/react-query'
import { CircleAlert, MessagesSquare } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { FlowCard as Card } from '../../shared/api/contract.ts'
import { useErrorText } from '../i18n/useErrorText.ts'
import { useNow } from '../i18n/useNow.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { FlowCard } from './FlowCard.tsx'
import styles from './FlowList.module.css'
import { Section } from './Section.tsx'

/** The person's flows, in the order in which the api gives them. */
export function FlowList({ flows }: { flows: UseQueryResult<Card[]> }) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const now = useNow()
  if (flows.isPending) return <LoadingFlows />
  if (flows.isError) {
    return (
      <Section title={t('home.flows.title')}>
        <div className={styles.framed} role="alert">
          <EmptyState
            icon={<CircleAlert />}
            title={t('home.flows.failed')}
            text={errorText(flows.error)}
            actions={
              <Button busy={flows.isFetching} onClick={() => void flows.refetch()}>
                {t('common.tryAgain')}
              </Button>
            }
          />
        </div>
      </Section>
    )
  }
  if (flows.data.length === 0) {
    return (
      <Section title={t('home.flows.title')}>
        <div className={styles.framed}>
          <EmptyState icon={<MessagesSquare />} title={t('home.flows.empty.title')} text={t('home.flows.empty.text')} />
        </div>
      </Section>
    )
  }
  return (
    <Section title={t('home.flows.title')} count={flows.data.length}>
      <ul className={styles.grid}>
        {flows.data.map((flow) => (
          <li key={flow.flowKey} className={styles.cell}>
            <FlowCard flow={flow} now={now} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function LoadingFlows() {
  const { t } = useTranslation()
  return (
    <Section title={t('home.flows.title')}>
      <VisuallyHidden>{t('home.flows.loading')}</VisuallyHidden>
      <div className={styles.grid} aria-hidden="true">
        {['first', 'second', 'third'].map((place) => (
          <div key={place} className={styles.waiting}>
            <Skeleton height="72px" />
            <Skeleton width="60%" height="18px" />
            <Skeleton width="40%" height="14px" />
          </div>
        ))}
      </div>
    </Section>
  )
}
