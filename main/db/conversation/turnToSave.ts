import type { Contact } from '../../../shared/domain/contact.ts'
import type { FlowInstance } from '../../../shared/domain/flowInstance.ts'
import type { OperatorCommand } from '../../../shared/domain/operatorCommand.ts'
import type { Trace } from '../../../shared/domain/trace.ts'
import type { KnownContact } from './knownContact.ts'
import type { Lease } from './outboxLease.ts'

/** A message of the contact, stored as `Message`. */
export interface InboundCause {
  readonly kind: 'inbound'
  readonly id: string
  readonly channel: string
  readonly externalId: string
  readonly content: string
  readonly receivedAt: Date
  /** The text by which it is grouped when nothing understood it, else null. */
  readonly notUnderstood: string | null
}

/** Something else that happened to the contact, stored as `ContactEvent`: time ran out, or a person gave an order. */
export interface EventCause {
  readonly kind: 'timer' | 'command'
  readonly id: string
  /** Where the messages leave that it causes. */
  readonly channel: string
  /** null for a timer. */
  readonly command: OperatorCommand | null
}

/** What began a turn. */
export type TurnCause = InboundCause | EventCause

export interface OutboundToSave {
  readonly id: string
  readonly content: string
  readonly triggerId: string | null
  readonly flowInstanceId: string | null
  readonly templateId: string | null
}

/** Everything one turn changed. */
export interface TurnToSave {
  /** As read at the start of this transaction. */
  readonly known: KnownContact
  readonly instance: FlowInstance | null
  /** As decided. */
  readonly contact: Contact
  readonly ended: readonly FlowInstance[]
  readonly live: FlowInstance | null
  /** When time alone changes `live` next. */
  readonly dueAt: Date | null
  readonly trace: Trace
  readonly outbound: readonly OutboundToSave[]

  readonly cause: TurnCause
  readonly now: Date
  /** Taken along with the turn when there is something to send, so that sending needs no transaction of its own to begin. */
  readonly lease: Lease
}
