import styles from './Spinner.module.css'

/** A turning ring. With a `label` it stands alone and says what is awaited; without one it decorates words beside it. */
export function Spinner({ label }: { label?: string }) {
  if (label === undefined) return <span className={styles.ring} aria-hidden="true" />
  return (
    <span className={styles.line} role="status">
      <span className={styles.ring} aria-hidden="true" />
      <span>{label}</span>
    </span>
  )
}
