import type { FlowDocument } from '../../../../shared/domain/flow.ts'

/** Removes a trigger from the Start node. */
export function removeTrigger(document: FlowDocument, id: string): FlowDocument {
  const triggers = document.triggers.filter((trigger) => trigger.id !== id)
  return triggers.length === document.triggers.length ? document : { ...document, triggers }
}
