/** A message on its way to a contact. `messageId` is the idempotency key: the same id is never shown twice. */
export interface OutboundMessage {
  readonly messageId: string
  /** E.164. */
  readonly phone: string
  readonly text: string
}

/** What a channel says about a message it was handed: taken over, or refused for good with the reason that is kept. */
export type SendResult = { readonly outcome: 'accepted' } | { readonly outcome: 'failed'; readonly reason: string }

/**
 * A way to reach contacts. What they say comes in as a `Delivery`, what became of a sent message as a `StatusEvent`.
 * `send` rejects only when nobody can say whether the message went out; it is then called again with the same `messageId`.
 */
export interface Channel {
  /** Stored with every message, so that a reply leaves by the way its question came. */
  readonly name: string
  send(message: OutboundMessage): Promise<SendResult>
}
