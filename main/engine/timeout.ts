import type { FlowInstance } from '../../shared/domain/flowInstance.ts'
import { follow } from './flowEngine.ts'
import type { Turn, TurnContext } from './turn.ts'
import { noted } from './turn.ts'
import type { Catalog } from './types.ts'

/** When a question waited long enough for its answer, the conversation takes the `!timeout` way. */
export const applyTimeout = (turn: Turn, context: TurnContext): Turn => {
  const { now } = context.ports
  const dueAt = turn.live === null ? null : timesOutAt(turn.live, context.catalog)
  if (turn.live === null || dueAt === null || now.getTime() < dueAt.getTime()) return turn
  const lateSec = Math.floor((now.getTime() - dueAt.getTime()) / 1_000)
  const due = noted(turn, { kind: 'timer_due', timer: 'timeout', dueAt: dueAt.toISOString(), lateSec })
  const step = stepOf(turn.live, context.catalog)
  return follow(due, context, '!timeout', step?.timeout ?? null)
}

/** When the live question's time is up; null when it has no time limit, leads nowhere then, or a person has taken over. */
export const timesOutAt = (instance: FlowInstance, catalog: Catalog): Date | null => {
  const step = stepOf(instance, catalog)
  if (instance.paused || instance.state.askedAt === null) return null
  if (step === undefined || step.timeout === null || step.timeoutSec === null) return null
  return new Date(Date.parse(instance.state.askedAt) + step.timeoutSec * 1_000)
}

const stepOf = (instance: FlowInstance, catalog: Catalog) =>
  catalog.flows.get(instance.flowId)?.steps.get(instance.currentStepKey)
