import type { FlowInstance } from '../../shared/domain/flowInstance.ts'
import type { Turn, TurnContext } from './turn.ts'
import { ended, noted } from './turn.ts'
import type { Catalog } from './types.ts'

/**
 * Step 3: when nothing was said for longer than the flow's expiry, the conversation inside it is over. One that waits for a person
 * never expires.
 */
export const applyExpiry = (turn: Turn, context: TurnContext): Turn => {
  const { now } = context.ports
  if (turn.live === null || !isExpired(turn.live, context.catalog, now)) return turn
  const dueAt = expiresAt(turn.live, context.catalog)
  const lateSec = Math.floor((now.getTime() - dueAt.getTime()) / 1_000)
  return ended(noted(turn, { kind: 'timer_due', timer: 'expiry', dueAt: dueAt.toISOString(), lateSec }), 'expired', now)
}

export const isExpired = (instance: FlowInstance, catalog: Catalog, now: Date): boolean =>
  !instance.paused && now.getTime() > expiresAt(instance, catalog).getTime()

/** The last moment at which an answer still counts. */
export const expiresAt = (instance: FlowInstance, catalog: Catalog): Date => {
  const minutes = catalog.flows.get(instance.flowId)?.expiryMinutes ?? catalog.settings.expiryMinutes
  return new Date(instance.lastInteractionAt.getTime() + minutes * 60_000)
}
