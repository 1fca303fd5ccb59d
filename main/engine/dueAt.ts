import type { FlowInstance } from '../../shared/domain/flowInstance.ts'
import { expiresAt } from './expiry.ts'
import { timesOutAt } from './timesOutAt.ts'
import type { Catalog } from './types.ts'

/** The next moment at which a `tick` changes this instance, whether or not it has passed; null = none. */
export const dueAt = (instance: FlowInstance | null, catalog: Catalog): Date | null => {
  if (instance === null || instance.paused || instance.endedAt !== null) return null
  // Expiry asks for *longer* than its time: one millisecond later it is over.
  const expiry = new Date(expiresAt(instance, catalog).getTime() + 1)
  const timeout = timesOutAt(instance, catalog)
  return timeout !== null && timeout.getTime() < expiry.getTime() ? timeout : expiry
}
