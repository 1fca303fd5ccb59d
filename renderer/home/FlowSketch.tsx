import { sketchOf } from './sketchOf.ts'
import styles from './FlowSketch.module.css'

/** A decoration that gives the card its face: as many boxes as the flow has steps, up to seven. It is not the flow's drawing. */
export function FlowSketch({ steps }: { steps: number }) {
  const { boxes, lines } = sketchOf(steps)
  return (
    <div className={styles.ground} aria-hidden="true">
      <svg className={styles.drawing} viewBox="0 0 272 76" fill="none">
        {lines.map((path) => (
          <path key={path} className={styles.line} d={path} />
        ))}
        <rect className={styles.start} x="14" y="30" width="26" height="16" rx="8" />
        {boxes.map(({ x, y, waits }) => (
          <g key={`${x},${y}`} className={waits ? styles.question : styles.message}>
            <rect x={x} y={y} width="44" height="18" rx="5" />
            <path d={`M${x + 8} ${y + 9}h${waits ? 18 : 28}`} />
          </g>
        ))}
      </svg>
    </div>
  )
}
