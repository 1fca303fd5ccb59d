import { CircleHelp, Flag, MessageSquareText, Play } from 'lucide-react'
import type { StepType } from '../../../shared/domain/flowStep.ts'
import { classNames } from '../../ui/classNames.ts'
import styles from './StepIcon.module.css'

const icons = { send_template: MessageSquareText, collect_input: CircleHelp, end: Flag, start: Play } as const

/** The sign of a kind of step, in its colour. The kind is said in words beside it or in its node's name. */
export function StepIcon({ type, size = 'medium' }: { type: StepType | 'start'; size?: 'small' | 'medium' }) {
  const Icon = icons[type]
  return (
    <span className={classNames(styles.icon, styles[type], size === 'small' && styles.small)} aria-hidden="true">
      <Icon size={size === 'small' ? 14 : 16} strokeWidth={2.2} />
    </span>
  )
}
