import type { Thumbnail } from '../../shared/flow/picture/thumbnail.ts'

/** Room round the drawing, and the least that is shown: a flow of two steps is not drawn larger than life. */
const around = 8
const narrowest = 190
const lowest = 56

/** The part of its plane that a thumbnail shows, as an SVG `viewBox`; the flow stands in its middle. */
export function thumbnailView({ width, height }: Thumbnail): string {
  const shownWidth = Math.max(width + 2 * around, narrowest)
  const shownHeight = Math.max(height + 2 * around, lowest)
  return `${(width - shownWidth) / 2} ${(height - shownHeight) / 2} ${shownWidth} ${shownHeight}`
}

/** The path of a line of a thumbnail, a soft curve out of the right side of one box into the left side of another. */
export function thumbnailLine({ boxes }: Thumbnail, from: number, to: number): string {
  const source = boxes[from]
  const target = boxes[to]
  if (source === undefined || target === undefined) return ''
  const start = { x: source[0] + source[2], y: source[1] + source[3] / 2 }
  const end = { x: target[0], y: target[1] + Math.min(target[3] / 2, 6) }
  const reach = Math.max(Math.abs(end.x - start.x) / 2, 6)
  return `M${start.x} ${start.y}C${start.x + reach} ${start.y} ${end.x - reach} ${end.y} ${end.x} ${end.y}`
}
