import { decide } from '../../main/engine/decide.ts'
import type { Catalog, Decision, EngineEvent, Situation } from '../../main/engine/types.ts'
import { nobody } from '../main/engine/samples.ts'
import { Memory } from './memory.ts'

/** One decided event with all that went into it. */
export interface Exchange {
  readonly situation: Situation
  readonly event: EngineEvent
  readonly now: Date
  readonly catalog: Catalog
  readonly decision: Decision
}

/** One contact and the pure engine, with what lies between their turns kept in the plainest way. */
export class ContactModel {
  readonly memory = new Memory()
  readonly exchanges: Exchange[] = []
  #contact: Situation['contact']
  #instance: Situation['instance'] = null
  #ids = 0

  constructor(name: string | null, phone = nobody.contact.phone) {
    this.#contact = { ...nobody.contact, name, phone }
  }

  get contact() {
    return this.#contact
  }

  get live() {
    return this.#instance
  }

  /** Under which id the database keeps the contact: the wordings they get depend on it. */
  identify(id: string): void {
    this.#contact = { ...this.#contact, id }
  }

  turn(event: EngineEvent, now: Date, catalog: Catalog): Decision {
    const past = this.memory.at(now.getTime(), catalog.settings.fallbackTemplateId)
    const situation = { contact: this.#contact, instance: this.#instance, ...past }
    const decision = decide(frozen(situation), event, catalog, { now, random: () => 0, newId: () => this.#newId() })
    this.exchanges.push({ situation, event, now, catalog, decision })
    this.memory.keep(now.getTime(), event.kind === 'inbound', decision)
    this.#contact = decision.contact
    this.#instance = decision.live
    return decision
  }

  #newId(): string {
    this.#ids += 1
    return `i-${this.#ids}`
  }
}

/** No rule may change what it was given. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) frozen(inner)
  }
  return value
}
