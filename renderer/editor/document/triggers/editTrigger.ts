import type { FlowDocument } from '../../../../shared/domain/flow.ts'
import { limits } from '../../../../shared/domain/limits.ts'
import type { EntryTrigger } from '../../../../shared/domain/trigger.ts'

/** Changes some of a trigger's settings. Times are whole seconds, 0 = answers every time. */
export function editTrigger(
  document: FlowDocument,
  id: string,
  fields: Partial<Omit<EntryTrigger, 'id'>>,
): FlowDocument {
  if (!document.triggers.some((trigger) => trigger.id === id)) return document
  const triggers = document.triggers.map((trigger) =>
    trigger.id === id ? bounded({ ...trigger, ...fields }) : trigger,
  )
  return { ...document, triggers }
}

function bounded(trigger: EntryTrigger): EntryTrigger {
  const seconds = Number.isFinite(trigger.cooldownSec) ? Math.round(trigger.cooldownSec) : 0
  return {
    ...trigger,
    pattern: trigger.pattern.slice(0, limits.pattern),
    cooldownSec: Math.max(0, Math.min(limits.seconds, seconds)),
  }
}
