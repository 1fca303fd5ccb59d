import type { Bubble } from '../../shared/api/simulatorView.ts'
import { decide } from '../engine/decide.ts'
import type { Decision, EngineEvent, Situation } from '../engine/types.ts'
import { exchange } from './exchange.ts'
import { newestBubbles } from './newestBubbles.ts'
import type { Session } from './session.ts'

/** What a session may not know by itself; `random` gives [0, 1). */
export interface PlayPorts {
  readonly random: () => number
  readonly newId: () => string
}

/** One event at a moment of the session's clock: decides as for a real contact and remembers what a database would. */
export const playEvent = (session: Session, event: EngineEvent, now: Date, ports: PlayPorts): Session => {
  const { random, newId } = ports
  const decision = decide(situationOf(session, now), event, session.catalog, { now, random, newId })
  const heard: readonly Bubble[] =
    event.kind === 'inbound'
      ? [
          {
            id: newId(),
            from: 'contact',
            text: event.text,
            stepKey: null,
            triggerId: null,
            // Where a person has taken over, the bot leaves it unread.
            status: session.contact.paused || session.instance?.paused === true ? 'delivered' : 'read',
            at: now.toISOString(),
          },
        ]
      : []
  const said = decision.messages.map(({ content, stepKey, triggerId }): Bubble => ({
    id: newId(),
    from: 'bot',
    text: content,
    stepKey,
    triggerId,
    status: 'queued',
    at: now.toISOString(),
  }))
  return {
    ...session,
    now,
    contact: decision.contact,
    instance: decision.live,
    endReason: decision.live === null ? (decision.ended.at(-1)?.endReason ?? session.endReason) : null,
    lastAnswered: answeredBy(session, decision, now),
    lastFallbackAt: fellBack(decision) ? now : session.lastFallbackAt,
    templateUses: usesAfter(session, decision),
    inboundAt: event.kind === 'inbound' ? [...recent(session, now), now] : session.inboundAt,
    bubbles: newestBubbles(exchange(session.bubbles, heard, said, decision.contact.phone)),
    trace: decision.trace,
  }
}

const situationOf = (session: Session, now: Date): Situation => ({
  contact: session.contact,
  instance: session.instance,
  lastAnswered: session.lastAnswered,
  lastFallbackAt: session.lastFallbackAt,
  inboundInLastMinute: recent(session, now).length,
  templateUses: session.templateUses,
})

const recent = (session: Session, now: Date): readonly Date[] =>
  session.inboundAt.filter((at) => now.getTime() - at.getTime() < 60_000)

const answeredBy = (session: Session, { messages }: Decision, now: Date): ReadonlyMap<string, Date> => {
  const triggerIds = messages.flatMap(({ triggerId }) => triggerId ?? [])
  return new Map([...session.lastAnswered, ...triggerIds.map((id) => [id, now] as const)])
}

const usesAfter = (session: Session, { messages }: Decision): ReadonlyMap<string, number> => {
  const uses = new Map(session.templateUses)
  for (const { templateId } of messages) {
    if (templateId !== null) uses.set(templateId, (uses.get(templateId) ?? 0) + 1)
  }
  return uses
}

const fellBack = ({ trace }: Decision): boolean =>
  trace.some((fact) => fact.kind === 'fallback' && fact.outcome === 'sent')
