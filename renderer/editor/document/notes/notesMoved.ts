import type { FlowDocument } from '../../../../shared/domain/flow.ts'
import type { Position } from '../../../../shared/domain/flowStep.ts'

/** Where notes come to when they are moved by so many canvas units. */
export function notesMoved(
  { canvas }: FlowDocument,
  ids: readonly string[],
  dx: number,
  dy: number,
): ReadonlyMap<string, Position> {
  const wanted = new Set(ids)
  const moving = canvas.notes.filter(({ id }) => wanted.has(id))
  return new Map(moving.map(({ id, position }) => [id, { x: position.x + dx, y: position.y + dy }]))
}
