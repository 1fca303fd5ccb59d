import { decide } from '../../../main/engine/decide.ts'
import type { Catalog, Decision, EngineEvent, Situation } from '../../../main/engine/types.ts'
import type { TimedEvent } from './arbitraries.ts'
import { after, nobody } from './samples.ts'

export interface Exchange {
  readonly situation: Situation
  readonly event: EngineEvent
  readonly now: Date
  /** The ids that were drawn. */
  readonly ids: readonly string[]
  readonly decision: Decision
}

/** Plays a whole conversation with what a database would remember between its turns. No value is ever changed: all are frozen. */
export const talk = (catalog: Catalog, events: readonly TimedEvent[]): readonly Exchange[] => {
  const exchanges: Exchange[] = []
  let situation: Situation = nobody
  let seconds = 0
  let heardAt: readonly number[] = []
  let made = 0
  for (const { event, elapsed, switchedOff } of events) {
    seconds += elapsed
    const now = after(seconds)
    const present = seconds
    heardAt = heardAt.filter((at) => Math.abs(present - at) < 60)
    const contact = switchedOff ? { ...situation.contact, optIn: false } : situation.contact
    const asked: Situation = frozen({ ...situation, contact, inboundInLastMinute: heardAt.length })
    const ids: string[] = []
    const newId = () => {
      made += 1
      ids.push(`i-${made}`)
      return `i-${made}`
    }
    const decision = frozen(decide(asked, event, catalog, { now, random: () => 0, newId }))
    exchanges.push({ situation: asked, event, now, ids, decision })
    if (event.kind === 'inbound') heardAt = [...heardAt, present]
    situation = remembered(asked, decision, now)
  }
  return exchanges
}

const remembered = (before: Situation, decision: Decision, now: Date): Situation => {
  const lastAnswered = new Map(before.lastAnswered)
  const templateUses = new Map(before.templateUses)
  for (const { triggerId, templateId } of decision.messages) {
    if (triggerId !== null) lastAnswered.set(triggerId, now)
    if (templateId !== null) templateUses.set(templateId, (templateUses.get(templateId) ?? 0) + 1)
  }
  const fellBack = decision.trace.some((fact) => fact.kind === 'fallback' && fact.outcome === 'sent')
  return {
    ...before,
    contact: decision.contact,
    instance: decision.live,
    lastAnswered,
    templateUses,
    lastFallbackAt: fellBack ? now : before.lastFallbackAt,
  }
}

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) frozen(inner)
  }
  return value
}
