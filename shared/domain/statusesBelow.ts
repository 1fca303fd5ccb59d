import type { MessageStatus } from './message.ts'

/**
 * Statuses from low to high. One order is enough for every rule: `failed` rises only from queued or sent, delivered and
 * read beat it, and nothing falls. A message ends at the highest status it was ever told, whatever the order, however often.
 */
const rising = ['queued', 'sent', 'failed', 'delivered', 'read'] as const satisfies readonly MessageStatus[]

/** The statuses from which a message may rise to `status`. Source: design "engine", messages. */
export function statusesBelow(status: MessageStatus): readonly MessageStatus[] {
  return rising.slice(0, rising.indexOf(status))
}
