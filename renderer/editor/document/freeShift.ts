import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Position, Step } from '../../../shared/domain/flowStep.ts'
import { measures } from '../canvas/measures.ts'
import { stepHeight } from './stepHeight.ts'

const margin = 24
/** A crowded place is left after this many steps were passed; lying on one is better than being far away. */
const patience = 400

/** The shift nearest below `wanted` by which steps move together without covering a step of the flow; on the grid. */
export function freeShift(document: FlowDocument, moving: readonly Step[], wanted: Position): Position {
  const x = onGrid(wanted.x)
  let y = onGrid(wanted.y)
  for (let round = 0; round < patience; round += 1) {
    const below = moving.reduce((most, step) => Math.max(most, clearBelow(document, step, x, y)), 0)
    if (below === 0) break
    y = onGrid(y + below + measures.grid / 2)
  }
  return { x, y }
}

/** How much further down a moved step has to go to be clear of the first step that it covers; 0 when it covers none. */
function clearBelow(document: FlowDocument, step: Step, dx: number, dy: number): number {
  const x = step.position.x + dx
  const y = step.position.y + dy
  const covered = document.steps.find(
    (other) =>
      Math.abs(other.position.x - x) < measures.stepWidth + margin &&
      y < other.position.y + stepHeight(other) + margin &&
      y + stepHeight(step) + margin > other.position.y,
  )
  return covered === undefined ? 0 : covered.position.y + stepHeight(covered) + margin - y
}

const onGrid = (value: number): number => Math.round(value / measures.grid) * measures.grid
