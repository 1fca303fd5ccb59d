import styles from './LineEnds.module.css'

/** The arrow heads of lines, one for each look a line can have. */
export function LineEnds() {
  return (
    <svg className={styles.ends} aria-hidden="true">
      <defs>
        {(['plain', 'taken', 'selected'] as const).map((look) => (
          <marker
            key={look}
            id={`line-end-${look}`}
            className={styles[look]}
            viewBox="-10 -6 12 12"
            markerWidth="14"
            markerHeight="14"
            markerUnits="userSpaceOnUse"
            orient="auto-start-reverse"
            refX="0"
            refY="0"
          >
            <path d="M-9 -5L0 0L-9 5Z" />
          </marker>
        ))}
      </defs>
    </svg>
  )
}
