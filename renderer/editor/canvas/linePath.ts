import type { Position } from '../../../shared/domain/flowStep.ts'
import type { BackRoute } from '../../../shared/flow/picture/backRoute.ts'
import { curve } from '../../../shared/flow/picture/curve.ts'

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

/** The path of a line on the canvas; `route`: how it runs round the steps when it leads back. */
export function linePath({ sourceX, sourceY, targetX, targetY }: LineEnds, route: BackRoute | null): LinePath {
  const { path, mark } = curve({ x: sourceX - toDot, y: sourceY }, { x: targetX + toBorder, y: targetY }, route)
  return { path, plus: mark }
}
