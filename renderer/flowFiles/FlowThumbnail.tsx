import { memo } from 'react'
import type { Thumbnail } from '../../shared/flow/picture/thumbnail.ts'
import { classNames } from '../ui/classNames.ts'
import styles from './FlowThumbnail.module.css'
import { thumbnailLine, thumbnailView } from './thumbnailView.ts'

/** More boxes than this are too small to show that they hold words. */
const mostWithWords = 40

/** A flow from far away: its steps where they stand, in the colours of their kinds, and what leads where. A decoration. */
export const FlowThumbnail = memo(function FlowThumbnail({ picture }: { picture: Thumbnail }) {
  const withWords = picture.boxes.length <= mostWithWords
  return (
    <svg className={styles.drawing} viewBox={thumbnailView(picture)} aria-hidden="true">
      {picture.lines.map(([from, to]) => (
        <path
          key={`${from},${to}`}
          className={classNames(styles.line, leadsBack(picture, from, to) && styles.back)}
          d={thumbnailLine(picture, from, to)}
        />
      ))}
      {picture.boxes.map(([x, y, width, height, kind], index) => (
        <g key={index} className={styles[kind]}>
          <rect className={styles.box} x={x} y={y} width={width} height={height} rx={kind === 'start' ? 7 : 3} />
          {withWords && width > 12 && height > 8 && (
            <path
              className={classNames(styles.words, styles[kind])}
              d={`M${x + 5} ${y + 5}h${kind === 'end' ? 8 : width - 16}`}
            />
          )}
        </g>
      ))}
    </svg>
  )
})

/** A way back crosses what leads on; far away it is only hinted at. */
const leadsBack = ({ boxes }: Thumbnail, from: number, to: number): boolean =>
  (boxes[to]?.[0] ?? 0) <= (boxes[from]?.[0] ?? 0)
