import type { FlowDocument } from '../domain/flow.ts'
import type { Position } from '../domain/flowStep.ts'
import { gridStep } from './defaultPosition.ts'

/** A place one column to the right of `from`, as far down as needed to cover no other step. */
export const freePosition = (document: Pick<FlowDocument, 'steps'>, from: Position): Position => {
  const x = from.x + gridStep.x
  const column = document.steps
    .map((step) => step.position)
    .filter((other) => Math.abs(other.x - x) < gridStep.x)
    .sort((a, b) => a.y - b.y)
  let y = from.y
  for (const other of column) if (Math.abs(other.y - y) < gridStep.y) y = other.y + gridStep.y
  return { x, y }
}
