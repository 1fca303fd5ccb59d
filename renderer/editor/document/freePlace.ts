import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Position } from '../../../shared/domain/flowStep.ts'
import { onGrid } from './onGrid.ts'
import { stepHeight } from './stepHeight.ts'

/** A step's size, in canvas units. */
export interface Size {
  readonly width: number
  readonly height: number
}

const margin = 24

/** The place nearest below `wanted` where a step of that size covers no other step; on the grid. */
export function freePlace(document: FlowDocument, wanted: Position, size: Size): Position {
  const x = onGrid(wanted.x)
  let y = onGrid(wanted.y)
  // Each round passes at least one step, so it ends after as many rounds as there are steps.
  for (let round = 0; round <= document.steps.length; round += 1) {
    const covered = document.steps.find(
      (step) =>
        Math.abs(step.position.x - x) < size.width + margin &&
        y < step.position.y + stepHeight(step) + margin &&
        y + size.height + margin > step.position.y,
    )
    if (covered === undefined) break
    y = onGrid(covered.position.y + stepHeight(covered) + margin)
  }
  return { x, y }
}
