import type { OutboundMessage } from '../../../shared/domain/channel.ts'

/** What the contacts of a channel really see. */
export interface ContactScreen {
  /** Shows a message; one whose id was shown before is not shown again. */
  show(message: OutboundMessage): void
  /** Whether a message with this id was shown. */
  has(messageId: string): boolean
}

/** The telephones of all contacts, in memory. */
export class MemoryScreen implements ContactScreen {
  readonly #shown = new Map<string, OutboundMessage>()

  show({ messageId, phone, text }: OutboundMessage): void {
    if (!this.#shown.has(messageId)) this.#shown.set(messageId, { messageId, phone, text })
  }

  has(messageId: string): boolean {
    return this.#shown.has(messageId)
  }

  /** What this contact sees, oldest first. */
  of(phone: string): readonly OutboundMessage[] {
    return [...this.#shown.values()].filter((message) => message.phone === phone)
  }
}
