import type { Position } from '../../domain/flowStep.ts'

/** An SVG path through the points in straight lines with rounded corners. */
export function roundedPath(points: readonly Position[], radius: number): string {
  const parts = points.map((point, index) => {
    const before = points[index - 1]
    const after = points[index + 1]
    if (before === undefined) return `M${text(point)}`
    if (after === undefined) return `L${text(point)}`
    const room = Math.min(radius, distance(before, point) / 2, distance(point, after) / 2)
    return `L${text(towards(point, before, room))}Q${text(point)} ${text(towards(point, after, room))}`
  })
  return parts.join('')
}

const text = ({ x, y }: Position): string => `${x} ${y}`

const distance = (a: Position, b: Position): number => Math.hypot(b.x - a.x, b.y - a.y)

function towards(from: Position, to: Position, by: number): Position {
  const length = distance(from, to)
  return length === 0
    ? from
    : { x: from.x + ((to.x - from.x) * by) / length, y: from.y + ((to.y - from.y) * by) / length }
}
