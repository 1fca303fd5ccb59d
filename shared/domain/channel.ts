import type { StatusEvent } from './delivery.ts'

/** A message on its way to a contact. `messageId` is the idempotency key: the same id is never shown twice. */
export interface OutboundMessage {
  readonly messageId: string
  /** E.164. */
  readonly phone: string
  readonly text: string
}

/** What a channel says about a message it was handed: taken over, or refused for good with the reason that is kept. */
export type SendResult = { readonly outcome: 'accepted' } | { readonly outcome: 'failed'; readonly reason: string }

/** Takes news of a sent message; false when they could not be kept now and have to be told again. */
export type HearStatus = (event: StatusEvent) => boolean | Promise<boolean>

/**
 * A way to reach contacts. What they say comes in as a `Delivery`, what became of a sent message as a `StatusEvent`: late, twice
 * and in any order, if it likes.
 */
export interface Channel {
  /** Stored with every message, so that a reply leaves by the way its question came. */
  readonly name: string
  /** Throws or rejects only when nobody can say whether the message went out; it is then called again with the same `messageId`. */
  send(message: OutboundMessage): SendResult | Promise<SendResult>
  /** Who hears of sent messages from now on. A channel without it knows nothing beyond what `send` answers. */
  listen?(hear: HearStatus): void
}
