import type { FlowDocument } from '../../../shared/domain/flow.ts'
import { retarget } from '../document/retarget.ts'
import { fragmentFormat, type Fragment } from './fragment.ts'

/** What of a flow is copied. */
export interface ToCopy {
  readonly flowKey: string
  readonly steps: readonly string[]
  readonly notes: readonly string[]
}

/** Steps with their texts, the links between them and the groups that are copied whole; null when nothing of it is there. */
export function copyFragment(document: FlowDocument, { flowKey, steps: keys, notes: ids }: ToCopy): Fragment | null {
  const wanted = new Set(keys)
  const steps = document.steps
    .filter((step) => wanted.has(step.key))
    .map((step) => retarget(step, (to) => (wanted.has(to) ? to : null)))
  const said = new Set(steps.map((step) => step.templateId))
  const wantedNotes = new Set(ids)
  const notes = document.canvas.notes.filter((note) => wantedNotes.has(note.id))
  if (steps.length === 0 && notes.length === 0) return null
  return {
    format: fragmentFormat,
    version: 1,
    flowKey,
    steps,
    templates: document.templates.filter((template) => said.has(template.id)),
    notes,
    groups: document.canvas.groups.filter(
      ({ stepKeys }) => stepKeys.length > 0 && stepKeys.every((key) => wanted.has(key)),
    ),
  }
}
