import type { FlowDocument } from '../../../../shared/domain/flow.ts'
import type { EntryTrigger } from '../../../../shared/domain/trigger.ts'

/** Adds a trigger that starts this flow, switched on, waiting for its words. `id` must be new. */
export function addTrigger(document: FlowDocument, id: string): FlowDocument {
  const trigger: EntryTrigger = {
    id,
    type: 'contains',
    pattern: '',
    priority: 0,
    cooldownSec: 0,
    active: true,
    interrupts: false,
  }
  return { ...document, triggers: [...document.triggers, trigger] }
}
