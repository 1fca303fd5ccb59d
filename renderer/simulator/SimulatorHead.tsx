import { Braces, RotateCcw, UserRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SimulatorView } from '../../shared/api/simulatorView.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Popover } from '../ui/Popover.tsx'
import styles from './SimulatorHead.module.css'

/** Whose phone this is, what the conversation remembers, and starting over. */
export function SimulatorHead({
  variables,
  onRestart,
}: {
  variables: SimulatorView['variables']
  onRestart: () => void
}) {
  const { t } = useTranslation()
  return (
    <header className={styles.head}>
      <span className={styles.face} aria-hidden="true">
        <UserRound />
      </span>
      <div className={styles.words}>
        <h2 className={styles.title}>{t('simulator.title')}</h2>
        <p className={styles.hint}>{t('simulator.hint')}</p>
      </div>
      <Popover
        align="end"
        title={t('simulator.variables.title')}
        trigger={<IconButton size="small" label={t('simulator.variables.open')} icon={<Braces aria-hidden="true" />} />}
      >
        <Variables variables={variables} />
      </Popover>
      <IconButton
        size="small"
        label={t('simulator.restart')}
        icon={<RotateCcw aria-hidden="true" />}
        onClick={onRestart}
      />
    </header>
  )
}

function Variables({ variables }: { variables: SimulatorView['variables'] }) {
  const { t } = useTranslation()
  if (variables.length === 0) return <p className={styles.hint}>{t('simulator.variables.none')}</p>
  return (
    <dl className={styles.variables}>
      {variables.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value === '' ? <em>{t('simulator.variables.emptyValue')}</em> : value}</dd>
        </div>
      ))}
    </dl>
  )
}
