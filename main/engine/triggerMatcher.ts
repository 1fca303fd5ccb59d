import type { TraceFact } from '../../shared/domain/trace.ts'
import { sayTemplate } from './say.ts'
import { startFlow } from './flowEngine.ts'
import type { InboundContext, Turn, TurnContext } from './turn.ts'
import type { Catalog, CompiledTrigger } from './types.ts'

type Outcome = Extract<TraceFact, { kind: 'trigger_considered' }>['outcome']
interface Verdict {
  readonly outcome: Outcome
  /** When a cooling trigger answers again. */
  readonly until: Date | null
}

/** Where the message arrives: outside any flow, or at a question, where only triggers that interrupt may answer. */
export type Place = 'outside' | 'at_question'

/**
 * Step 5 (and, `at_question`, the interrupting part of step 4): asks every trigger; of those that match, in the catalog's order, the
 * first that may answer wins. The trace says how many were asked, and of every other one that matched why it lost, and of one
 * that cools down until when.
 */
export const matchTrigger = (
  turn: Turn,
  context: InboundContext,
  place: Place,
): { readonly turn: Turn; readonly winner: CompiledTrigger | null } => {
  let winner: CompiledTrigger | null = null
  const { triggers, matching } = context.catalog
  const facts: TraceFact[] = [{ kind: 'triggers_asked', place, count: triggers.length }]
  for (const trigger of matching(context.message)) {
    const obstacle = obstacleOf(trigger, context, place)
    const verdict = obstacle ?? (winner === null ? won : afterWinner)
    if (verdict === won) winner = trigger
    facts.push({
      kind: 'trigger_considered',
      triggerId: trigger.id,
      type: trigger.type,
      pattern: trigger.pattern,
      outcome: verdict.outcome,
      until: verdict.until?.toISOString() ?? null,
    })
  }
  return { turn: { ...turn, trace: [...turn.trace, ...facts] }, winner }
}

/** The trigger answers: it starts its flow, or says its template. Every message of the turn carries it from here on. */
export const fireTrigger = (turn: Turn, context: TurnContext, trigger: CompiledTrigger): Turn => {
  const caused = { ...turn, triggerId: trigger.id }
  if (trigger.flowId !== null) return startFlow(caused, context, trigger.flowId)
  return trigger.templateId === null ? caused : sayTemplate(caused, context, trigger.templateId, null)
}

const won: Verdict = { outcome: 'won', until: null }
const afterWinner: Verdict = { outcome: 'after_winner', until: null }
const lost = (outcome: Outcome): Verdict => ({ outcome, until: null })

const obstacleOf = (trigger: CompiledTrigger, context: InboundContext, place: Place): Verdict | null => {
  if (!trigger.active) return lost('inactive')
  const unusable = unusableOutcome(trigger, context.catalog)
  if (unusable !== null) return lost(unusable)
  if (place === 'at_question' && !trigger.interrupts) return lost('does_not_interrupt')
  const until = coolsUntil(trigger, context)
  return until === null ? null : { outcome: 'cooling_down', until }
}

/** A trigger with both answers starts its flow. One whose answer cannot be given stands aside for the next one. */
const unusableOutcome = (trigger: CompiledTrigger, catalog: Catalog): Outcome | null => {
  if (trigger.flowId !== null) {
    const flow = catalog.flows.get(trigger.flowId)
    if (flow?.published !== true) return 'flow_not_published'
    return flow.firstStepKey === null ? 'nothing_to_do' : null
  }
  const template = trigger.templateId === null ? undefined : catalog.templates.get(trigger.templateId)
  return template?.isActive === true ? null : 'nothing_to_do'
}

/** Blocked while |now - last answer| < cooldown, so that a clock set back does not block for longer than the cooldown. */
const coolsUntil = (trigger: CompiledTrigger, context: InboundContext): Date | null => {
  const last = context.situation.lastAnswered.get(trigger.id)
  const cooldown = trigger.cooldownSec * 1_000
  if (last === undefined || Math.abs(context.ports.now.getTime() - last.getTime()) >= cooldown) return null
  return new Date(last.getTime() + cooldown)
}
