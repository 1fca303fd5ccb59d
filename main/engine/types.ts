import type { Contact } from '../../shared/domain/contact.ts'
import type { FlowInstance } from '../../shared/domain/flowInstance.ts'
import type { Language, Settings } from '../../shared/domain/settings.ts'
import type { Step } from '../../shared/domain/flowStep.ts'
import type { OperatorCommand } from '../../shared/domain/operatorCommand.ts'
import type { Template } from '../../shared/domain/template.ts'
import type { Trace } from '../../shared/domain/trace.ts'
import type { Trigger } from '../../shared/domain/trigger.ts'
import type { UnderstoodPattern } from '../../shared/text/compiledPattern.ts'
import type { PreparedMessage } from '../../shared/text/preparedMessage.ts'
import type { TriggerIndex } from './triggerIndex/triggerIndex.ts'

/** A flow version made ready to run: steps by key, the first step known. */
export interface CompiledFlow {
  /** The version's row. */
  readonly id: string
  readonly key: string
  readonly published: boolean
  readonly firstStepKey: string | null
  readonly steps: ReadonlyMap<string, Step>
  readonly expiryMinutes: number | null
}

/** A trigger whose pattern was understood once. A message is prepared once for all triggers. */
export type CompiledTrigger = Trigger & Pick<UnderstoodPattern, 'matches' | 'need'>

/** What the bot says by itself, in the app's language. No template, so that nobody can switch it off. */
export interface EngineTexts {
  /** A template whose `{{word}}` is what begins consent again. */
  readonly optOutConfirmation: string
  readonly optInConfirmation: string
}

/** The words of the settings that end or begin consent, understood once; each is asked about the whole message. */
export interface ConsentWords {
  readonly optsOut: (message: PreparedMessage) => boolean
  /** Words that only count where they cannot be an answer. */
  readonly optsOutOutsideFlow: (message: PreparedMessage) => boolean
  readonly optsIn: (message: PreparedMessage) => boolean
}

/** Everything the engine may say or start, compiled once per change by `compileCatalog`. */
export interface Catalog {
  /** Published versions and every version that someone is still inside of, by row id. */
  readonly flows: ReadonlyMap<string, CompiledFlow>
  /** In the order in which they are asked: priority desc, updatedAt desc, id. */
  readonly triggers: readonly CompiledTrigger[]
  /** Those of `triggers` that match a message, in the same order. */
  readonly matching: TriggerIndex<CompiledTrigger>
  readonly templates: ReadonlyMap<string, Template>
  readonly settings: Settings
  /** The app's language: decides how "1.234" and "03/04/2025" are read. */
  readonly language: Language
  readonly consent: ConsentWords
  readonly texts: EngineTexts
}

/** One contact's affairs at the moment of an event. */
export interface Situation {
  readonly contact: Contact
  readonly instance: FlowInstance | null
  /** When each trigger last answered this contact (failed messages do not count). */
  readonly lastAnswered: ReadonlyMap<string, Date>
  readonly lastFallbackAt: Date | null
  /** Inbound messages of this contact in the minute before `now`, this one not counted. */
  readonly inboundInLastMinute: number
  /** How often each template was already said to this contact; missing = never. */
  readonly templateUses: ReadonlyMap<string, number>
}

export type EngineEvent =
  | { readonly kind: 'inbound'; readonly text: string }
  /** Time went by; nobody said anything. */
  | { readonly kind: 'tick' }
  /** A person of the staff gives an order. One that cannot be obeyed is refused by a fact of the trace (`command_refused`). */
  | { readonly kind: 'command'; readonly command: OperatorCommand }

/** What the engine may not know by itself. `random` gives [0, 1). */
export interface Ports {
  readonly now: Date
  readonly random: () => number
  readonly newId: () => string
}

export interface OutgoingMessage {
  readonly content: string
  readonly triggerId: string | null
  readonly flowInstanceId: string | null
  readonly templateId: string | null
  readonly stepKey: string | null
}

/**
 * What is to be saved and sent. `ended` are the instances that end in this turn, also one that began in it and was never stored;
 * `live` is the one that goes on, new or changed, or the very object of the situation when nothing about it changed. `rev` is
 * left as it was: counting it up belongs to whoever saves.
 */
export interface Decision {
  readonly contact: Contact
  readonly ended: readonly FlowInstance[]
  readonly live: FlowInstance | null
  readonly messages: readonly OutgoingMessage[]
  readonly trace: Trace
}
