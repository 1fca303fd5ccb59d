import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Step } from '../../../shared/domain/flowStep.ts'

/**
 * The document with one step replaced by `change(step)`. The very same document comes back when nothing changed or the step is
 * not there, so a change that changes nothing never becomes an entry of the history.
 */
export function editStep(document: FlowDocument, key: string, change: (step: Step) => Step): FlowDocument {
  const index = document.steps.findIndex((step) => step.key === key)
  const before = document.steps[index]
  if (before === undefined) return document
  const after = change(before)
  return after === before ? document : { ...document, steps: document.steps.with(index, after) }
}
