import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Position } from '../../../shared/domain/flowStep.ts'

/** A step's size, in canvas units. */
export interface Size {
  readonly width: number
  readonly height: number
}

const grid = 8
const margin = 24

/** The place nearest below `wanted` where a step of that size covers no other step; on the grid. */
export function freePlace(document: FlowDocument, wanted: Position, size: Size): Position {
  const x = onGrid(wanted.x)
  let y = onGrid(wanted.y)
  // Each round passes at least one step, so it ends after as many rounds as there are steps.
  for (let round = 0; round <= document.steps.length; round += 1) {
    const covered = document.steps.find(
      ({ position }) =>
        Math.abs(position.x - x) < size.width + margin && Math.abs(position.y - y) < size.height + margin,
    )
    if (covered === undefined) break
    y = onGrid(covered.position.y + size.height + margin)
  }
  return { x, y }
}

const onGrid = (value: number): number => Math.round(value / grid) * grid
