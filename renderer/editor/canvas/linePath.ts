import type { Position } from '../../../shared/domain/flowStep.ts'
import type { BackRoute } from './backRoute.ts'
import { roundedPath } from './roundedPath.ts'

/** The two ends of a line, in canvas units. */
export interface LineEnds {
  readonly sourceX: number
  readonly sourceY: number
  readonly targetX: number
  readonly targetY: number
}

/** A line's SVG path and the place of its `+`. */
export interface LinePath {
  readonly path: string
  readonly plus: Position
}

/** React Flow lets lines begin and end at the outer edge of what can be grabbed; the dot and the border are further in. */
const toDot = 12
const toBorder = 4
/** Where the `+` sits on a curve: nearer to the beginning, where the lines of neighbouring answers are still apart. */
const plusAt = 0.35

/**
 * A soft curve to the right; a line that leads back runs round the steps, along its route, in rounded right angles. Until a route
 * is known (a line being moved) a curve serves too.
 */
export function linePath(
  { sourceX: edgeX, sourceY, targetX: borderX, targetY }: LineEnds,
  route: BackRoute | null,
): LinePath {
  const from = { x: edgeX - toDot, y: sourceY }
  const to = { x: borderX + toBorder, y: targetY }
  if (route !== null) {
    const [out, back] = [from.x + route.out, to.x - route.back]
    const corners = [
      { x: out, y: from.y },
      { x: out, y: route.lane },
      { x: back, y: route.lane },
      { x: back, y: to.y },
    ]
    return { path: roundedPath([from, ...corners, to], 14), plus: { x: (out + back) / 2, y: route.lane } }
  }
  const reach = Math.max(Math.abs(to.x - from.x) / 2, 24)
  const [first, second] = [
    { x: from.x + reach, y: from.y },
    { x: to.x - reach, y: to.y },
  ]
  const at = (a: number, b: number, c: number, d: number): number => {
    const [t, s] = [plusAt, 1 - plusAt]
    return s ** 3 * a + 3 * s ** 2 * t * b + 3 * s * t ** 2 * c + t ** 3 * d
  }
  return {
    path: `M${from.x} ${from.y}C${first.x} ${first.y} ${second.x} ${second.y} ${to.x} ${to.y}`,
    plus: { x: at(from.x, first.x, second.x, to.x), y: at(from.y, first.y, second.y, to.y) },
  }
}
