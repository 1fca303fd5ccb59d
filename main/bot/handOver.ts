import type { Channel, OutboundMessage, SendResult } from '../../shared/domain/channel.ts'
import type { Clock } from './clock.ts'

/** How long a channel may be silent, and how often it is asked again. Milliseconds. */
export interface SendPatience {
  /** After this long an attempt counts as unanswered. */
  readonly answer: number
  /** The waits before the second, third … attempt. */
  readonly retries: readonly number[]
}

/** The longest that one attempt takes, with the wait before it, in milliseconds. */
export const longestAttempt = ({ answer, retries }: SendPatience): number => answer + Math.max(0, ...retries)

/** What came of one attempt. `unknown`: nobody can say whether the message went out; it may be handed over again with the same id. */
export type HandOver = SendResult | { readonly outcome: 'unknown'; readonly reason: string }

/** Hands a message to its channel once and waits `answerMs` at most, or until `givingUp`. Never rejects. */
export async function handOver(
  channel: Channel,
  message: OutboundMessage,
  clock: Clock,
  answerMs: number,
  givingUp: AbortSignal,
): Promise<HandOver> {
  const answered = new AbortController()
  const silence = async (): Promise<HandOver> => {
    await clock.wait(answerMs, AbortSignal.any([givingUp, answered.signal]))
    return { outcome: 'unknown', reason: 'no_answer' }
  }
  try {
    return await Promise.race([ask(channel, message), silence()])
  } finally {
    answered.abort()
  }
}

async function ask(channel: Channel, message: OutboundMessage): Promise<HandOver> {
  try {
    return await channel.send(message)
  } catch (error) {
    return { outcome: 'unknown', reason: error instanceof Error ? error.message : String(error) }
  }
}
