import type { FlowDocument } from '../../../../shared/domain/flow.ts'

/** Takes groups apart; their steps stay. */
export function ungroup(document: FlowDocument, ids: readonly string[]): FlowDocument {
  const gone = new Set(ids)
  const groups = document.canvas.groups.filter(({ id }) => !gone.has(id))
  if (groups.length === document.canvas.groups.length) return document
  return { ...document, canvas: { ...document.canvas, groups } }
}
