import type { OutboundMessage } from '../../../shared/domain/channel.ts'
import type { StatusEvent } from '../../../shared/domain/delivery.ts'

/**
 * What the channel answers when it is handed a message. `shown`: whether the contact sees it all the same, so that an answer that
 * never comes or an error means no more than a lost acknowledgement.
 */
export type LoopbackAnswer =
  | { readonly kind: 'accept' }
  /** Not for a message that was shown before: that one is accepted. */
  | { readonly kind: 'refuse'; readonly reason: string }
  | { readonly kind: 'hang'; readonly shown: boolean }
  | { readonly kind: 'reject'; readonly shown: boolean; readonly reason: string }

/** News that the channel tells by itself, true or not. */
export interface LoopbackNews {
  readonly event: StatusEvent
  /** Milliseconds after the message was handed over. */
  readonly afterMs: number
}

/** Everything the channel does with a message that it is handed. */
export interface LoopbackPlan {
  readonly answer: LoopbackAnswer
  /** Milliseconds until the answer. */
  readonly answerMs: number
  /** Times need not rise, events may come twice, contradict each other and speak of messages that do not exist. */
  readonly news: readonly LoopbackNews[]
}

/** Decides about a message that is handed over for the `attempt`th time, from 1. */
export type Planner = (message: OutboundMessage, attempt: number) => LoopbackPlan
