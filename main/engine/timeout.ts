import { follow, liveStep } from './flowEngine.ts'
import { timesOutAt } from './timesOutAt.ts'
import type { Turn, TurnContext } from './turn.ts'
import { noted } from './turn.ts'

/** When a question waited long enough for its answer, the conversation takes the `!timeout` way. */
export const applyTimeout = (turn: Turn, context: TurnContext): Turn => {
  const { now } = context.ports
  const dueAt = turn.live === null ? null : timesOutAt(turn.live, context.catalog)
  if (dueAt === null || now.getTime() < dueAt.getTime()) return turn
  const lateSec = Math.floor((now.getTime() - dueAt.getTime()) / 1_000)
  const due = noted(turn, { kind: 'timer_due', timer: 'timeout', dueAt: dueAt.toISOString(), lateSec })
  return follow(due, context, '!timeout', liveStep(turn, context)?.timeout ?? null)
}
