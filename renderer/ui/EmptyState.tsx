import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

/** What a place says while there is nothing in it: why, and what to press. */
export function EmptyState({
  icon,
  title,
  text,
  actions,
}: {
  icon?: ReactNode
  title: string
  text?: ReactNode
  actions?: ReactNode
}) {
  return (
    <div className={styles.empty}>
      {icon !== undefined && (
        <div className={styles.icon} aria-hidden="true">
          {icon}
        </div>
      )}
      <p className={styles.title}>{title}</p>
      {text !== undefined && <p className={styles.text}>{text}</p>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
