import type { FlowDocument } from '../../../../shared/domain/flow.ts'
import type { Position } from '../../../../shared/domain/flowStep.ts'
import { limits } from '../../../../shared/domain/limits.ts'
import { canvasColors } from '../colors.ts'
import { noteSizes } from './noteSizes.ts'

/** Puts an empty note on the canvas. Nothing happens when there are as many as a flow can have. */
export function addNote(document: FlowDocument, id: string, position: Position): FlowDocument {
  const { canvas } = document
  if (canvas.notes.length >= limits.notes) return document
  const note = { id, text: '', position, ...noteSizes.medium, color: canvasColors[0] }
  return { ...document, canvas: { ...canvas, notes: [...canvas.notes, note] } }
}
