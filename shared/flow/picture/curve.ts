import type { Position } from '../../domain/flowStep.ts'
import type { BackRoute } from './backRoute.ts'
import { roundedPath } from './roundedPath.ts'

/** A line's SVG path and a place on it where a mark stands apart from those of neighbouring lines. */
export interface Curve {
  readonly path: string
  readonly mark: Position
}

/** Where the mark sits on a curve: nearer to the beginning, where the lines of neighbouring answers are still apart. */
const markAt = 0.35

/**
 * The line between two points: a soft curve to the right, or, when it leads back, along its route in rounded right angles. Until
 * a route is known (a line being moved) a curve serves too.
 */
export function curve(from: Position, to: Position, route: BackRoute | null): Curve {
  if (route !== null) {
    const [out, back] = [from.x + route.out, to.x - route.back]
    const corners = [
      { x: out, y: from.y },
      { x: out, y: route.lane },
      { x: back, y: route.lane },
      { x: back, y: to.y },
    ]
    return { path: roundedPath([from, ...corners, to], 14), mark: { x: (out + back) / 2, y: route.lane } }
  }
  const reach = Math.max(Math.abs(to.x - from.x) / 2, 24)
  const [first, second] = [
    { x: from.x + reach, y: from.y },
    { x: to.x - reach, y: to.y },
  ]
  const at = (a: number, b: number, c: number, d: number): number => {
    const [t, s] = [markAt, 1 - markAt]
    return s ** 3 * a + 3 * s ** 2 * t * b + 3 * s * t ** 2 * c + t ** 3 * d
  }
  return {
    path: `M${from.x} ${from.y}C${first.x} ${first.y} ${second.x} ${second.y} ${to.x} ${to.y}`,
    mark: { x: at(from.x, first.x, second.x, to.x), y: at(from.y, first.y, second.y, to.y) },
  }
}
