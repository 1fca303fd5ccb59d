import { ViewportPortal, useStore } from 'reactflow'
import type { Guide } from './guides.ts'
import styles from './GuideLines.module.css'

/** The lines that show what a dragged step lines up with. */
export function GuideLines({ guides }: { guides: readonly Guide[] }) {
  const zoom = useStore((state) => state.transform[2])
  if (guides.length === 0) return null
  const thin = 1 / zoom
  return (
    <ViewportPortal>
      {guides.map(({ direction, at, from, to }) => (
        <div
          key={direction}
          className={styles.guide}
          data-testid="guide"
          style={
            direction === 'down'
              ? { left: at, top: from, width: thin, height: to - from }
              : { left: from, top: at, width: to - from, height: thin }
          }
        />
      ))}
    </ViewportPortal>
  )
}
