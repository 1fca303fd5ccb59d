import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Position } from '../../../shared/domain/flowStep.ts'

/** New places, in canvas units. `start` null leaves the Start node where it is. */
export interface Places {
  readonly steps: ReadonlyMap<string, Position>
  readonly start: Position | null
}

/** Puts steps and the Start node at new places; everything else stays the same value. */
export function moveSteps(document: FlowDocument, places: Places): FlowDocument {
  let moved = false
  const steps = document.steps.map((step) => {
    const position = places.steps.get(step.key)
    if (position === undefined || samePlace(position, step.position)) return step
    moved = true
    return { ...step, position }
  })
  const start = places.start
  const startMoved = start !== null && !samePlace(start, document.canvas.start)
  if (!moved && !startMoved) return document
  return {
    ...document,
    steps: moved ? steps : document.steps,
    canvas: startMoved ? { ...document.canvas, start } : document.canvas,
  }
}

const samePlace = (a: Position, b: Position): boolean => a.x === b.x && a.y === b.y
