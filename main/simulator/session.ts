import type { Bubble } from '../../shared/api/simulatorView.ts'
import type { Contact } from '../../shared/domain/contact.ts'
import type { FlowDocument } from '../../shared/domain/flow.ts'
import type { EndReason, FlowInstance } from '../../shared/domain/flowInstance.ts'
import type { Language, Settings } from '../../shared/domain/settings.ts'
import type { Template } from '../../shared/domain/template.ts'
import type { Trace } from '../../shared/domain/trace.ts'
import type { Catalog, EngineTexts } from '../engine/types.ts'

/** The texts of a simulated conversation that no draft holds, in the app's language. */
export interface SimulatorTexts extends EngineTexts {
  /** The name of the person who is played, for example João. */
  readonly contactName: string
}

/** A flow's draft as it is saved now. */
export interface Draft {
  readonly document: FlowDocument
  readonly revision: number
}

/** What stays the same through a session. */
export interface SessionSetup {
  readonly id: string
  readonly flowKey: string
  readonly language: Language
  readonly settings: Settings
  readonly texts: SimulatorTexts
  /** Templates that the settings name and the draft does not hold, such as the fallback. */
  readonly templates: readonly Template[]
}

/** A simulated conversation as one immutable value: what a database would know of a real one, and its own clock. */
export interface Session {
  readonly setup: SessionSetup
  readonly draft: Draft
  /** The draft made ready to run. */
  readonly catalog: Catalog
  /** How far the session's clock is ahead of the real one, in milliseconds. */
  readonly aheadMs: number
  readonly now: Date
  readonly contact: Contact
  readonly instance: FlowInstance | null
  /** Why the last instance ended; null before that and while one runs. */
  readonly endReason: EndReason | null
  readonly lastAnswered: ReadonlyMap<string, Date>
  readonly lastFallbackAt: Date | null
  readonly templateUses: ReadonlyMap<string, number>
  /** When the contact spoke within the last minute. */
  readonly inboundAt: readonly Date[]
  readonly bubbles: readonly Bubble[]
  /** What happened in the last turn. */
  readonly trace: Trace
}
