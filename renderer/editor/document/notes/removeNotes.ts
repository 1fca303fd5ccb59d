import type { FlowDocument } from '../../../../shared/domain/flow.ts'

/** Removes notes from the canvas. */
export function removeNotes(document: FlowDocument, ids: readonly string[]): FlowDocument {
  const gone = new Set(ids)
  const notes = document.canvas.notes.filter(({ id }) => !gone.has(id))
  if (notes.length === document.canvas.notes.length) return document
  return { ...document, canvas: { ...document.canvas, notes } }
}
