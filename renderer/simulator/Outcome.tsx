import { CirclePause, Flag, MessageCircleDashed } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SimulatorView } from '../../shared/api/simulatorView.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Outcome.module.css'

/** When nothing more comes by itself: that it ended, or who is waited for, and why. */
export function Outcome({ view, onRestart }: { view: SimulatorView; onRestart: () => void }) {
  const { t } = useTranslation()
  const again = (
    <Button size="small" onClick={onRestart}>
      {t('simulator.again')}
    </Button>
  )
  if (view.endReason !== null) {
    return (
      <Notice icon={<Flag />} text={t(`simulator.ended.${view.endReason}`)}>
        {again}
      </Notice>
    )
  }
  if (view.paused) {
    return (
      <Notice icon={<CirclePause />} text={t(`simulator.paused.${pauseReason(view)}`)}>
        {again}
      </Notice>
    )
  }
  if (view.bubbles.length === 0) {
    return (
      <Notice icon={<MessageCircleDashed />} text={t('simulator.silent')}>
        {again}
      </Notice>
    )
  }
  return null
}

function pauseReason(view: SimulatorView) {
  const fact = view.trace.findLast(({ kind }) => kind === 'instance_paused')
  return fact?.kind === 'instance_paused' ? fact.why : 'person'
}

function Notice({ icon, text, children }: { icon: ReactNode; text: string; children?: ReactNode }) {
  return (
    <div className={styles.notice}>
      <p className={styles.words}>
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
        {text}
      </p>
      {children}
    </div>
  )
}
