import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Position } from '../../../shared/domain/flowStep.ts'

/** New places, in canvas units. `start` null leaves the Start node where it is. */
export interface Places {
  readonly steps: ReadonlyMap<string, Position>
  readonly start: Position | null
  /** Of notes by id; left out: they stay. */
  readonly notes?: ReadonlyMap<string, Position>
}

/** Puts steps, notes and the Start node at new places; everything else stays the same value. */
export function moveSteps(document: FlowDocument, places: Places): FlowDocument {
  let moved = false
  const steps = document.steps.map((step) => {
    const position = places.steps.get(step.key)
    if (position === undefined || samePlace(position, step.position)) return step
    moved = true
    return { ...step, position: kept(position) }
  })
  const start = places.start
  const startMoved = start !== null && !samePlace(start, document.canvas.start)
  const notes = movedNotes(document, places.notes)
  const canvasMoved = startMoved || notes !== document.canvas.notes
  if (!moved && !canvasMoved) return document
  return {
    ...document,
    steps: moved ? steps : document.steps,
    canvas: canvasMoved
      ? { ...document.canvas, notes, start: start === null ? document.canvas.start : kept(start) }
      : document.canvas,
  }
}

function movedNotes({ canvas: { notes } }: FlowDocument, places: Places['notes']): FlowDocument['canvas']['notes'] {
  if (places === undefined || places.size === 0) return notes
  const next = notes.map((note) => {
    const position = places.get(note.id)
    return position === undefined || samePlace(position, note.position) ? note : { ...note, position: kept(position) }
  })
  return next.every((note, index) => note === notes[index]) ? notes : next
}

/** Rounding may give -0, which does not outlive being stored: the document would come back as another one. */
const kept = ({ x, y }: Position): Position => ({ x: x + 0, y: y + 0 })

const samePlace = (a: Position, b: Position): boolean => a.x === b.x && a.y === b.y
