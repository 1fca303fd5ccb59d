import { getBezierPath, getSmoothStepPath, Position } from 'reactflow'

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
  readonly middle: { readonly x: number; readonly y: number }
}

/** React Flow lets lines begin and end at the outer edge of what can be grabbed; the dot and the border are further in. */
const toDot = 12
const toBorder = 4
const straightEnough = 24

/** A soft curve to the right; a line that goes back runs round the steps in rounded right angles instead of through them. */
export function linePath({ sourceX: edgeX, sourceY, targetX: borderX, targetY }: LineEnds): LinePath {
  const [sourceX, targetX] = [edgeX - toDot, borderX + toBorder]
  const ends = { sourceX, sourceY, targetX, targetY, sourcePosition: Position.Right, targetPosition: Position.Left }
  const [path, x, y] =
    targetX - sourceX > straightEnough
      ? getBezierPath({ ...ends, curvature: 0.35 })
      : getSmoothStepPath({ ...ends, borderRadius: 18, offset: 28 })
  return { path, middle: { x, y } }
}
