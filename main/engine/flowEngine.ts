import type { FlowInstance } from '../../shared/domain/flowInstance.ts'
import type { Step } from '../../shared/domain/flowStep.ts'
import type { Exit, TraceFact } from '../../shared/domain/trace.ts'
import { bounds } from './bounds.ts'
import { stepRules } from './steps/index.ts'
import { timesOutAt } from './timesOutAt.ts'
import type { Turn, TurnContext } from './turn.ts'
import { ended, noted, paused } from './turn.ts'
import type { Catalog } from './types.ts'

/**
 * Starts a flow for the contact and runs it until it waits for an answer or is over. A conversation inside another flow, or in
 * the same one, ends first (`replaced`). A flow that is missing, not published or without a step starts nothing and ends nothing.
 */
export const startFlow = (turn: Turn, context: TurnContext, flowId: string): Turn => {
  const startable = startableFlow(context.catalog, flowId)
  if (!startable.ok) return noted(turn, { kind: 'flow_unusable', flowId, why: startable.why })
  const { firstStepKey } = startable
  const { now, newId } = context.ports
  const instance: FlowInstance = {
    id: newId(),
    contactId: turn.contact.id,
    flowId,
    currentStepKey: firstStepKey,
    state: { vars: [], invalidCount: 0, pauseReason: null, askedAt: null },
    lastInteractionAt: now,
    paused: false,
    rev: 0,
    endedAt: null,
    endReason: null,
  }
  const started = noted(
    { ...ended(turn, 'replaced', now), live: instance },
    { kind: 'instance_started', flowId, triggerId: turn.triggerId },
    { kind: 'way_taken', from: null, exit: 'start', to: firstStepKey },
  )
  return enterSteps(started, context, firstStepKey)
}

/** Whether a flow can start, and at which step; else why it cannot. */
export const startableFlow = (catalog: Catalog, flowId: string): StartableFlow => {
  const flow = catalog.flows.get(flowId)
  if (flow === undefined) return { ok: false, why: 'missing' }
  if (!flow.published) return { ok: false, why: 'not_published' }
  return flow.firstStepKey === null ? { ok: false, why: 'empty' } : { ok: true, firstStepKey: flow.firstStepKey }
}

/** Leaves the live step by one of its ways and runs on. `to` null: nothing to follow, the conversation ends (`no_way_on`). */
export const follow = (turn: Turn, context: TurnContext, exit: Exit, to: string | null): Turn => {
  if (turn.live === null) return turn
  if (to === null) return ended(turn, 'no_way_on', context.ports.now)
  const from = turn.live.currentStepKey
  return enterSteps(noted(turn, { kind: 'way_taken', from, exit, to }), context, to)
}

/**
 * Enters a step of the live instance's flow, and the ones after it that need no answer. A key that no longer exists ends the
 * conversation (`broken`); more than `bounds.stepsPerTurn` steps in one turn pause it (`loop`).
 */
export const enterSteps = (turn: Turn, context: TurnContext, stepKey: string): Turn => {
  let current = turn
  let next: string | null = stepKey
  while (next !== null) {
    const entered: Entered = enterStep(current, context, next)
    current = entered.turn
    next = entered.next
  }
  return current
}

/** The step the live instance stands on; undefined without an instance, or when its step or flow no longer exists. */
export const liveStep = (turn: Turn, context: TurnContext): Step | undefined =>
  turn.live === null ? undefined : stepOf(context, turn.live, turn.live.currentStepKey)

type StartableFlow =
  | { readonly ok: true; readonly firstStepKey: string }
  | { readonly ok: false; readonly why: Extract<TraceFact, { kind: 'flow_unusable' }>['why'] }

interface Entered {
  readonly turn: Turn
  readonly next: string | null
}

const stepOf = (context: TurnContext, instance: FlowInstance, stepKey: string): Step | undefined =>
  context.catalog.flows.get(instance.flowId)?.steps.get(stepKey)

const enterStep = (turn: Turn, context: TurnContext, stepKey: string): Entered => {
  if (turn.live === null) return { turn, next: null }
  const { now } = context.ports
  const step = stepOf(context, turn.live, stepKey)
  if (step === undefined) return { turn: ended(turn, 'broken', now), next: null }
  if (turn.stepsEntered >= bounds.stepsPerTurn) {
    return { turn: paused(noted(turn, { kind: 'guard', guard: 'steps_per_turn' }), 'loop'), next: null }
  }
  const { flowId, state } = turn.live
  const reached = noted(
    {
      ...turn,
      stepsEntered: turn.stepsEntered + 1,
      live: { ...turn.live, currentStepKey: stepKey, state: { ...state, invalidCount: 0, askedAt: null } },
    },
    { kind: 'step_entered', flowId, stepKey },
  )
  const { turn: said, outcome } = stepRules[step.type].enter(step, reached, context)
  switch (outcome.kind) {
    case 'wait':
      return { turn: asked(said, context), next: null }
    case 'complete':
      return { turn: ended(said, 'completed', now), next: null }
    case 'follow':
      return outcome.to === null
        ? { turn: ended(said, 'no_way_on', now), next: null }
        : {
            turn: noted(said, { kind: 'way_taken', from: stepKey, exit: outcome.exit, to: outcome.to }),
            next: outcome.to,
          }
  }
}

/** The live step's question was put to the contact now; its time limit, if it has one, counts from here. */
export const asked = (turn: Turn, { catalog, ports }: TurnContext): Turn => {
  if (turn.live === null) return turn
  const live: FlowInstance = { ...turn.live, state: { ...turn.live.state, askedAt: ports.now.toISOString() } }
  const dueAt = timesOutAt(live, catalog)
  const waiting = { ...turn, live }
  return dueAt === null
    ? waiting
    : noted(waiting, { kind: 'timer_set', stepKey: live.currentStepKey, dueAt: dueAt.toISOString() })
}
