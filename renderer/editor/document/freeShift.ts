import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Position, Step } from '../../../shared/domain/flowStep.ts'
import { measures } from '../canvas/measures.ts'
import { boundsOf, type Bounds, type Sizes } from './bounds.ts'
import { onGrid } from './onGrid.ts'

const margin = 24
/** A crowded place is left after this many steps were passed; lying on one is better than being far away. */
const patience = 400
const noSizes: Sizes = new Map()

/**
 * The shift nearest below `wanted` by which steps move together without covering Start or a step of the flow; on the grid. `sizes`
 * where they are known.
 */
export function freeShift(
  document: FlowDocument,
  moving: readonly Step[],
  wanted: Position,
  sizes: Sizes = noSizes,
): Position {
  const standing = [
    { ...document.canvas.start, width: measures.startWidth, height: measures.stepHeight },
    ...document.steps.map((step) => boundsOf(step, sizes)),
  ]
  const x = onGrid(wanted.x)
  let y = onGrid(wanted.y)
  const all = moving.map((step) => boundsOf(step, sizes))
  for (let round = 0; round < patience; round += 1) {
    const below = all.reduce(
      (most, one) => Math.max(most, clearBelow(standing, { ...one, x: one.x + x, y: one.y + y })),
      0,
    )
    if (below === 0) break
    y = onGrid(y + below + measures.grid / 2)
  }
  return { x, y }
}

/** How much further down something has to go to be clear of the first thing that it covers; 0 when it covers none. */
function clearBelow(standing: readonly Bounds[], { x, y, width, height }: Bounds): number {
  const covered = standing.find(
    (other) =>
      x < other.x + other.width + margin &&
      x + width + margin > other.x &&
      y < other.y + other.height + margin &&
      y + height + margin > other.y,
  )
  return covered === undefined ? 0 : covered.y + covered.height + margin - y
}
