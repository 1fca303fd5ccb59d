import { useId, type ReactNode } from 'react'
import styles from './Section.module.css'

/** A titled part of Home. */
export function Section({
  title,
  count,
  intro,
  children,
}: {
  title: string
  count?: number | undefined
  intro?: string
  children: ReactNode
}) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
          {count !== undefined && <span className={styles.count}>{count}</span>}
        </h2>
        {intro !== undefined && <p className={styles.intro}>{intro}</p>}
      </div>
      {children}
    </section>
  )
}
