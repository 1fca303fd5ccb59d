import type { FlowDocument } from '../../../../shared/domain/flow.ts'
import { limits } from '../../../../shared/domain/limits.ts'

export type Group = FlowDocument['canvas']['groups'][number]

/** Changes a group's title or colour, or folds it up. */
export function editGroup(
  document: FlowDocument,
  id: string,
  fields: Partial<Pick<Group, 'title' | 'color' | 'collapsed'>>,
): FlowDocument {
  const { canvas } = document
  const index = canvas.groups.findIndex((group) => group.id === id)
  const group = canvas.groups[index]
  if (group === undefined) return document
  const next = { ...group, ...fields, title: (fields.title ?? group.title).slice(0, limits.name) }
  return { ...document, canvas: { ...canvas, groups: canvas.groups.with(index, next) } }
}
