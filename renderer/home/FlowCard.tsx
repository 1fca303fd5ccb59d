import { EllipsisVertical, OctagonAlert, PencilLine, Radio, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { FlowCard as Card } from '../../shared/api/contract.ts'
import { FlowFileItems } from '../flowFiles/FlowFileItems.tsx'
import { FlowThumbnail } from '../flowFiles/FlowThumbnail.tsx'
import { RouteLink } from '../frame/RouteLink.tsx'
import { useDates } from '../i18n/useDates.ts'
import { Badge } from '../ui/Badge.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import styles from './FlowCard.module.css'

/** One flow at a glance: its name, whether people talk to it, what is wrong, and when it changed. The whole card opens it. */
export function FlowCard({ flow, now }: { flow: Card; now: number }) {
  const { t } = useTranslation()
  const dates = useDates()
  const name = flow.name.trim() === '' ? t('home.card.unnamed') : flow.name
  return (
    <article className={styles.card}>
      <div className={styles.picture}>
        <FlowThumbnail picture={flow.picture} />
      </div>
      <div className={styles.body}>
        <h3 className={styles.name}>
          <RouteLink to={{ screen: 'editor', flowKey: flow.flowKey }} className={styles.link} title={name}>
            {name}
          </RouteLink>
        </h3>
        <div className={styles.badges}>
          <StatusBadge flow={flow} />
          <ProblemsBadge flow={flow} />
        </div>
        <p className={styles.facts}>
          <span>{t('home.card.steps', { count: flow.steps })}</span>
          <time dateTime={flow.changedAt} title={dates.dateTime(flow.changedAt)}>
            {t('home.card.changed', { when: dates.ago(flow.changedAt, now) })}
          </time>
        </p>
      </div>
      <div className={styles.more}>
        <Menu
          align="end"
          trigger={
            <IconButton
              size="small"
              label={t('flowFiles.menu.card', { name })}
              icon={<EllipsisVertical aria-hidden="true" />}
            />
          }
        >
          <FlowFileItems flow={{ flowKey: flow.flowKey, name: flow.name }} />
        </Menu>
      </div>
    </article>
  )
}

function StatusBadge({ flow }: { flow: Card }) {
  const { t } = useTranslation()
  if (flow.publishedVersion === null) {
    return <Badge icon={<PencilLine aria-hidden="true" />}>{t('home.card.draft')}</Badge>
  }
  return (
    <Badge tone="accent" icon={<Radio aria-hidden="true" />}>
      {flow.hasDraft ? t('home.card.publishedWithDraft') : t('home.card.published')}
    </Badge>
  )
}

function ProblemsBadge({ flow }: { flow: Card }) {
  const { t } = useTranslation()
  if (flow.errors > 0) {
    return (
      <Badge tone="danger" icon={<OctagonAlert aria-hidden="true" />}>
        {t('home.card.errors', { count: flow.errors })}
      </Badge>
    )
  }
  if (flow.warnings > 0) {
    return (
      <Badge tone="warning" icon={<TriangleAlert aria-hidden="true" />}>
        {t('home.card.warnings', { count: flow.warnings })}
      </Badge>
    )
  }
  return null
}
