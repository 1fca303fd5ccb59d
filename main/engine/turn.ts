import type { Contact } from '../../shared/domain/contact.ts'
import type { EndReason, FlowInstance, PauseReason } from '../../shared/domain/flowInstance.ts'
import type { InboundRule, TraceFact } from '../../shared/domain/trace.ts'
import type { PreparedMessage } from '../../shared/text/preparedMessage.ts'
import type { Catalog, Decision, OutgoingMessage, Ports, Situation } from './types.ts'

/** What stays the same through a whole turn. */
export interface TurnContext {
  readonly catalog: Catalog
  readonly situation: Situation
  readonly ports: Ports
}

/** The context of a turn in which the contact said something. */
export interface InboundContext extends TurnContext {
  readonly message: PreparedMessage
}

/** A turn in the making: the decision so far. Every rule takes one and gives the next one. */
export interface Turn {
  readonly contact: Contact
  readonly live: FlowInstance | null
  readonly ended: readonly FlowInstance[]
  readonly messages: readonly OutgoingMessage[]
  readonly trace: readonly TraceFact[]
  /** How often each template was said to this contact, this turn included. */
  readonly templateUses: ReadonlyMap<string, number>
  /** The trigger that caused this turn; all its messages carry it. */
  readonly triggerId: string | null
  readonly stepsEntered: number
}

export const beginTurn = (situation: Situation): Turn => ({
  contact: situation.contact,
  live: situation.instance,
  ended: [],
  messages: [],
  trace: [],
  templateUses: situation.templateUses,
  triggerId: null,
  stepsEntered: 0,
})

export const decisionOf = (turn: Turn): Decision => ({
  contact: turn.contact,
  ended: turn.ended,
  live: turn.live,
  messages: turn.messages,
  trace: [...turn.trace],
})

export const noted = (turn: Turn, ...facts: readonly TraceFact[]): Turn => ({
  ...turn,
  trace: [...turn.trace, ...facts],
})

/** The message goes no further than this rule. */
export const stoppedAt = (turn: Turn, rule: InboundRule): Turn => noted(turn, { kind: 'stopped_at', rule })

/** Something was said in the live conversation now: expiry counts from here. */
export const interacted = (turn: Turn, now: Date): Turn =>
  turn.live === null ? turn : { ...turn, live: { ...turn.live, lastInteractionAt: now } }

/**
 * The live instance ends. Without one nothing happens. A person who had taken it over keeps the contact until they give it back,
 * unless a flow they ordered takes its place.
 */
export const ended = (turn: Turn, why: EndReason, now: Date): Turn => {
  if (turn.live === null) return turn
  const instance: FlowInstance = { ...turn.live, endedAt: now, endReason: why }
  const over = noted(
    { ...turn, live: null, ended: [...turn.ended, instance] },
    { kind: 'instance_ended', why, flowId: instance.flowId, stepKey: instance.currentStepKey },
  )
  return why !== 'replaced' && isTakenOver(instance) ? pausedContact(over) : over
}

/** The live instance waits for a person from now on. Without one nothing happens. */
export const paused = (turn: Turn, why: PauseReason): Turn => {
  if (turn.live === null) return turn
  const instance: FlowInstance = { ...turn.live, paused: true, state: { ...turn.live.state, pauseReason: why } }
  return noted({ ...turn, live: instance }, { kind: 'instance_paused', why, stepKey: instance.currentStepKey })
}

/** The bot is silent for the contact, inside a flow or not. */
export const pausedContact = (turn: Turn): Turn =>
  turn.contact.paused
    ? turn
    : noted({ ...turn, contact: { ...turn.contact, paused: true } }, { kind: 'contact_paused' })

/** Whether a person took the conversation over, rather than it stopping by itself to wait for one. */
export const isTakenOver = (instance: FlowInstance): boolean =>
  instance.paused && (instance.state.pauseReason === 'person' || instance.state.pauseReason === null)
