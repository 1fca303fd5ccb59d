import { isDeepStrictEqual } from 'node:util'
import { traceSchema } from '../../shared/domain/trace.ts'
import type { FlowInstance } from '../../shared/domain/flowInstance.ts'
import { prepareMessage } from '../../shared/text/preparedMessage.ts'
import { dueAt } from '../../main/engine/dueAt.ts'
import type { OperatorCommand } from '../../shared/domain/operatorCommand.ts'
import type { Decision, EngineEvent, Situation } from '../../main/engine/types.ts'
import type { Exchange } from './contactModel.ts'
import { consentTexts } from './words.ts'

/** A sentence that must be true of every single turn. Gives what is wrong, or null. */
export type TurnRule = (exchange: Exchange) => string | null

/** What must hold in every turn, whatever the flow, the text and the clock. */
export const turnRules: Readonly<Record<string, TurnRule>> = {
  'at most 20 automatic messages and 20 steps': ({ decision }) => {
    const steps = decision.trace.filter(({ kind }) => kind === 'step_entered').length
    return decision.messages.length > 20 || steps > 20 ? `${decision.messages.length} messages, ${steps} steps` : null
  },

  'whoever sends more than 20 messages in a minute is answered by silence': ({ situation, event, decision }) =>
    event.kind === 'inbound' && situation.inboundInLastMinute >= 20 && decision.messages.length > 0 ? 'it spoke' : null,

  'no message is blank or shows braces that nobody typed': ({ situation, event, decision }) => {
    if (decision.messages.some(({ content }) => content.trim() === '')) return 'a blank message'
    if (typed(situation, event).some((text) => /[{}]/.test(text))) return null
    return decision.messages.some(({ content }) => /[{}]/.test(content)) ? 'braces' : null
  },

  'someone who opted out is sent nothing but the one confirmation': ({ situation, event, decision }) => {
    if (decision.contact.optIn) return null
    const texts = decision.messages.map(({ content }) => content)
    const leaves = situation.contact.optIn && event.kind === 'inbound'
    const fine = texts.length === 0 || (leaves && isDeepStrictEqual(texts, [consentTexts.optOutConfirmation]))
    return fine ? null : JSON.stringify(texts)
  },

  'someone who opted out is inside no flow after a message or a tick': ({ event, decision }) =>
    decision.contact.optIn || event.kind === 'command' || decision.live === null ? null : decision.live.currentStepKey,

  'consent changes only where the trace says so': ({ situation, decision }) => {
    if (situation.contact.optIn === decision.contact.optIn) return null
    const change = decision.contact.optIn ? 'opted_in' : 'opted_out'
    return decision.trace.some((fact) => fact.kind === 'consent' && fact.change === change) ? null : change
  },

  'while a person has the conversation the bot says nothing about what is said or what time it is': (exchange) => {
    const { situation, event, decision } = exchange
    if (event.kind === 'command' || !(situation.contact.paused || situation.instance?.paused === true)) return null
    const consents: readonly string[] = Object.values(consentTexts)
    return decision.messages.every(({ content }) => consents.includes(content)) ? null : 'it spoke'
  },

  'the trace can be stored, and reads back as it was': ({ decision }) => {
    const read = traceSchema.safeParse(JSON.parse(JSON.stringify(decision.trace)))
    if (!read.success) return read.error.message
    return isDeepStrictEqual(read.data, decision.trace) ? null : 'it reads back differently'
  },

  'the trace names every message, in order': ({ decision }) => {
    const named = decision.trace.flatMap((fact) =>
      fact.kind === 'message_queued' ? [[fact.index, fact.stepKey, fact.templateId]] : [],
    )
    const sent = decision.messages.map(({ stepKey, templateId }, index) => [index, stepKey, templateId])
    return isDeepStrictEqual(named, sent) ? null : JSON.stringify({ named, sent })
  },

  'what ends has a reason and a time, what lives has neither, and nothing is lost or doubled': (exchange) => {
    const { situation, decision, now } = exchange
    const unfinished = decision.ended.find(({ endedAt, endReason }) => endReason === null || endedAt !== now)
    if (unfinished !== undefined) return `${unfinished.id} ended without a reason or at another time`
    if (decision.live !== null && (decision.live.endedAt !== null || decision.live.endReason !== null))
      return 'it lives on'
    const reasons = decision.trace.flatMap((fact) => (fact.kind === 'instance_ended' ? [fact.why] : []))
    if (
      !isDeepStrictEqual(
        reasons,
        decision.ended.map(({ endReason }) => endReason),
      )
    )
      return 'the trace gives other reasons'
    const ids = [...decision.ended, ...(decision.live === null ? [] : [decision.live])].map(({ id }) => id)
    if (new Set(ids).size !== ids.length) return 'one instance twice'
    return situation.instance === null || ids.includes(situation.instance.id) ? null : 'the live one vanished'
  },

  'variables change only by the facts of the trace': ({ situation, decision }) => {
    let vars = situation.instance?.state.vars ?? []
    const ended = [...decision.ended]
    for (const fact of decision.trace) {
      if (fact.kind === 'instance_started') vars = []
      else if (fact.kind === 'instance_ended') {
        if (!isDeepStrictEqual(ended.shift()?.state.vars, vars)) return 'an ended instance has other variables'
      } else if (fact.kind === 'variable_set') {
        const before = vars.find(([name]) => name === fact.name)?.[1] ?? null
        if (before !== fact.before) return `${fact.name} was ${String(before)}`
        const pair: [string, string] = [fact.name, fact.after]
        vars = before === null ? [...vars, pair] : vars.map((old) => (old[0] === fact.name ? pair : old))
      }
    }
    return isDeepStrictEqual(decision.live?.state.vars ?? [], decision.live === null ? [] : vars)
      ? null
      : 'live variables'
  },

  'the trace names exactly the triggers that match, each asked by itself, in their order': (exchange) => {
    const { event, decision, catalog } = exchange
    if (event.kind !== 'inbound' || !decision.trace.some(({ kind }) => kind === 'triggers_asked')) return null
    const message = prepareMessage(event.text, catalog.language)
    const matching = catalog.triggers.filter((trigger) => trigger.matches(message)).map(({ id }) => id)
    const named = decision.trace.flatMap((fact) => (fact.kind === 'trigger_considered' ? [fact.triggerId] : []))
    return isDeepStrictEqual(named, matching) ? null : JSON.stringify({ named, matching })
  },

  'a trigger that cools down never wins': ({ situation, decision, catalog, now }) => {
    const winner = decision.trace.find((fact) => fact.kind === 'trigger_considered' && fact.outcome === 'won')
    if (winner?.kind !== 'trigger_considered') return null
    const trigger = catalog.triggers.find(({ id }) => id === winner.triggerId)
    const last = situation.lastAnswered.get(winner.triggerId)
    if (trigger === undefined) return 'it is not in the catalog'
    if (last === undefined || Math.abs(now.getTime() - last.getTime()) >= trigger.cooldownSec * 1_000) return null
    return `${trigger.id} answered at ${last.toISOString()}`
  },

  'time changes a conversation when it is due, and not before': ({ situation, event, decision, catalog, now }) => {
    const { contact, instance } = situation
    if (event.kind !== 'tick' || instance === null || !contact.optIn || contact.paused) return null
    const due = dueAt(instance, catalog)
    const untouched = sameInstance(decision.live, instance) && decision.messages.length === 0
    const isDue = due !== null && due.getTime() <= now.getTime()
    return untouched === !isDue ? null : `due at ${String(due?.toISOString())}, now ${now.toISOString()}`
  },

  'a message stops at one rule, and only a message does': ({ event, decision }) => {
    const stops = decision.trace.filter(({ kind }) => kind === 'stopped_at').length
    return stops === (event.kind === 'inbound' ? 1 : 0) ? null : `${stops} stops`
  },

  'an order that is refused changes nothing but what was due anyway': ({ situation, event, decision }) => {
    if (event.kind !== 'command' || !decision.trace.some(({ kind }) => kind === 'command_refused')) return null
    if (decision.messages.length > 0) return 'it spoke'
    if (decision.contact.optIn !== situation.contact.optIn) return 'consent changed'
    const settled = decision.ended.every(({ endReason }) => endReason === 'expired' || endReason === 'opted_out')
    return settled && (decision.live === null || decision.live === situation.instance)
      ? null
      : 'the conversation changed'
  },

  'an order that is obeyed does what it says': ({ event, decision }) => {
    if (event.kind !== 'command' || decision.trace.some(({ kind }) => kind === 'command_refused')) return null
    return obeyed(event.command, decision) ? null : event.command.kind
  },

  'the bot falls silent and speaks again only where the trace says so': ({ situation, decision }) => {
    const says = (kind: string) => decision.trace.some((fact) => fact.kind === kind)
    const { paused } = decision.contact
    if (paused !== situation.contact.paused && !says(paused ? 'contact_paused' : 'contact_resumed'))
      return 'the contact'
    const { live } = decision
    if (live === null || live.id !== situation.instance?.id || live.paused === situation.instance.paused) return null
    return says(live.paused ? 'instance_paused' : 'instance_resumed') ? null : 'the conversation'
  },

  'a message without an answer always says why': ({ event, decision }) => {
    if (event.kind !== 'inbound' || decision.messages.length > 0) return null
    const reasons = ['stored_only', 'template_unusable', 'instance_paused', 'instance_ended', 'guard']
    const reached = decision.live?.currentStepKey
    const asksInSilence = decision.trace.some((fact) => 'stepKey' in fact && fact.stepKey === reached)
    return asksInSilence || decision.trace.some(({ kind }) => reasons.includes(kind)) ? null : 'no reason'
  },
}

const obeyed = (command: OperatorCommand, { contact, live, messages, trace }: Decision): boolean => {
  const silent = contact.paused || live?.paused === true
  switch (command.kind) {
    case 'take_over':
      return silent
    case 'give_back':
      return !silent || trace.some(({ kind }) => kind === 'guard')
    case 'end':
      return live === null
    case 'start_flow':
      return trace.some((fact) => fact.kind === 'instance_started' && fact.flowId === command.flowId)
    case 'say':
      return isDeepStrictEqual(
        messages.map(({ content }) => content),
        [command.text.toWellFormed()],
      )
    case 'set_consent':
      return contact.optIn === command.optIn
  }
}

/** What people gave: their texts may hold braces, and are printed as they are. */
const typed = ({ contact, instance }: Situation, event: EngineEvent): readonly string[] => [
  contact.name ?? '',
  ...(instance?.state.vars.flat() ?? []),
  ...(event.kind === 'inbound' ? [event.text] : []),
  ...(event.kind === 'command' && event.command.kind === 'say' ? [event.command.text] : []),
]

const sameInstance = (one: FlowInstance | null, other: FlowInstance): boolean => isDeepStrictEqual(one, other)
