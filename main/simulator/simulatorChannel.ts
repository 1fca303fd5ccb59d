import type { Channel, HearStatus, OutboundMessage, SendResult } from '../../shared/domain/channel.ts'

/** A message that the telephone shows, and whether the person has looked at it. */
interface OnPhone {
  readonly messageId: string
  readonly read: boolean
}

/**
 * The telephone of the person who is played: it shows what it is handed at once, each id once, and says so. What it shows counts
 * as read when the person next takes it in hand.
 */
export class SimulatorChannel implements Channel {
  readonly name = 'simulator'
  readonly #shown: Set<string>
  readonly #unread: Set<string>
  #hear: HearStatus = () => true

  constructor(onPhone: readonly OnPhone[]) {
    this.#shown = new Set(onPhone.map(({ messageId }) => messageId))
    this.#unread = new Set(onPhone.flatMap(({ messageId, read }) => (read ? [] : messageId)))
  }

  listen(hear: HearStatus): void {
    this.#hear = hear
  }

  /** At once, so that a turn of the simulator needs no waiting. */
  send({ messageId }: OutboundMessage): SendResult {
    if (!this.#shown.has(messageId)) {
      this.#shown.add(messageId)
      this.#unread.add(messageId)
      this.#tell(messageId, 'delivered')
    }
    return { outcome: 'accepted' }
  }

  /** The person looks at the telephone. */
  look(): void {
    for (const messageId of this.#unread) this.#tell(messageId, 'read')
    this.#unread.clear()
  }

  #tell(messageId: string, status: 'delivered' | 'read'): void {
    void this.#hear({ messageId, status, reason: null })
  }
}
