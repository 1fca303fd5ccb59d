import type { ReactNode } from 'react'
import { Logo } from './Logo.tsx'
import styles from './ProblemPage.module.css'

/** A whole window that says what happened, what is safe and what to press. */
export function ProblemPage({
  title,
  text,
  safe,
  todo,
  actions,
  children,
}: {
  title: string
  text: string
  /** What the person need not worry about. */
  safe?: string
  todo?: string
  actions?: ReactNode
  /** What only some need, below. */
  children?: ReactNode
}) {
  return (
    <main className={styles.page}>
      <div className={styles.card} role="alert">
        <Logo size={48} />
        <h1 className={styles.title}>{title}</h1>
        <p>{text}</p>
        {safe !== undefined && <p className={styles.safe}>{safe}</p>}
        {todo !== undefined && <p>{todo}</p>}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        {children}
      </div>
    </main>
  )
}
