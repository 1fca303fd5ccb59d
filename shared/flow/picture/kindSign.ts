import { kindColors } from './pictureColors.ts'
import { element } from './svg.ts'
import type { ThumbnailKind } from './thumbnail.ts'

/** The signs of the kinds, drawn in a field of 16 × 16. Paths of our own, for pictures that leave the app. */
const signs = {
  start: 'M5 3.2L12.5 8L5 12.8Z',
  send_template: 'M2.5 3.5h11v7.5h-6.8L3.8 13.4V11H2.5ZM5.2 6.2h5.6M5.2 8.4h3.8',
  collect_input: 'M5.6 6a2.5 2.5 0 1 1 3.7 2.1C8.4 8.7 8 9.1 8 9.9M8 12.4v.1',
  end: 'M4 14V2.5h8.2L10.3 5.6L12.2 8.8H4',
} as const satisfies Record<ThumbnailKind, string>

/** The sign of a kind of step in its coloured field of 28 × 28. */
export const kindSign = (kind: ThumbnailKind, x: number, y: number): string => {
  const { plain, soft } = kindColors[kind]
  return (
    element('rect', { x, y, width: 28, height: 28, rx: kind === 'start' ? 14 : 8, fill: soft }) +
    element('path', {
      d: signs[kind],
      transform: `translate(${x + 6} ${y + 6})`,
      fill: kind === 'start' ? plain : 'none',
      stroke: plain,
      'stroke-width': 1.7,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    })
  )
}
