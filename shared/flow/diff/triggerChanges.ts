import type { EntryTrigger } from '../../domain/trigger.ts'
import type { FlowChange } from './flowChange.ts'
import { sameValue } from './sameValue.ts'

/** What changed in the triggers that start a flow. A trigger is the same when its id is. */
export const triggerChanges = (before: readonly EntryTrigger[], after: readonly EntryTrigger[]): FlowChange[] => {
  const old = new Map(before.map((trigger) => [trigger.id, trigger]))
  const kept = new Set(after.map(({ id }) => id))
  const changes = before
    .filter(({ id }) => !kept.has(id))
    .map(({ type, pattern }): FlowChange => ({ kind: 'trigger_removed', type, pattern }))
  for (const trigger of after) {
    const { id, type, pattern } = trigger
    const earlier = old.get(id)
    if (earlier === undefined) changes.push({ kind: 'trigger_added', type, pattern })
    else if (!sameValue(rule(earlier), rule(trigger))) {
      changes.push({ kind: 'trigger_changed', type, pattern, from: earlier.pattern })
    }
  }
  return changes
}

const rule = ({ type, pattern, priority, cooldownSec, active, interrupts }: EntryTrigger) => [
  type,
  pattern,
  priority,
  cooldownSec,
  active,
  interrupts,
]
