import type { FlowDocument } from '../../../../shared/domain/flow.ts'
import { limits } from '../../../../shared/domain/limits.ts'

export type Note = FlowDocument['canvas']['notes'][number]

/** Changes some of a note; its text is cut where it would be too long. */
export function editNote(document: FlowDocument, id: string, fields: Partial<Omit<Note, 'id'>>): FlowDocument {
  const { canvas } = document
  const index = canvas.notes.findIndex((note) => note.id === id)
  const note = canvas.notes[index]
  if (note === undefined) return document
  const next = { ...note, ...fields, text: (fields.text ?? note.text).slice(0, limits.content) }
  return { ...document, canvas: { ...canvas, notes: canvas.notes.with(index, next) } }
}
