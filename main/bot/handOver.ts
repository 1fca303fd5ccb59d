import type { Channel, OutboundMessage, SendResult } from '../../shared/domain/channel.ts'
import type { Clock } from './clock.ts'

/** How long a channel may be silent, and how often it is asked again. Milliseconds. */
export interface SendPatience {
  /** After this long an attempt counts as unanswered. */
  readonly answer: number
  /** The waits before the second, third … attempt. */
  readonly retries: readonly number[]
}

/** The longest that handing over one message can take, in milliseconds. */
export const longestHandOver = ({ answer, retries }: SendPatience): number =>
  answer * (retries.length + 1) + retries.reduce((sum, wait) => sum + wait, 0)

/** `stopping`: ask nobody again. `givingUp`: do not wait for an answer any longer either. */
export interface HandOverSignals {
  readonly stopping: AbortSignal
  readonly givingUp: AbortSignal
}

/**
 * Hands one message to its channel, and again with the same id while nobody can say whether it went out, as often as there
 * are retries; then it has failed. Null when it was stopped before the channel said anything: the message stays queued.
 */
export async function handOver(
  channel: Channel,
  message: OutboundMessage,
  clock: Clock,
  patience: SendPatience,
  { stopping, givingUp }: HandOverSignals,
): Promise<SendResult | null> {
  let reason = ''
  for (const wait of [0, ...patience.retries]) {
    if (wait > 0) await clock.wait(wait, stopping)
    if (stopping.aborted) return null
    const answer = await attempt(channel, message, clock, patience.answer, givingUp)
    if (answer.outcome !== 'unknown') return answer
    reason = answer.reason
  }
  return stopping.aborted ? null : { outcome: 'failed', reason }
}

type Answer = SendResult | { readonly outcome: 'unknown'; readonly reason: string }

async function attempt(
  channel: Channel,
  message: OutboundMessage,
  clock: Clock,
  limit: number,
  givingUp: AbortSignal,
): Promise<Answer> {
  const answered = new AbortController()
  const silence = async (): Promise<Answer> => {
    await clock.wait(limit, AbortSignal.any([givingUp, answered.signal]))
    return { outcome: 'unknown', reason: 'no_answer' }
  }
  try {
    return await Promise.race([ask(channel, message), silence()])
  } finally {
    answered.abort()
  }
}

async function ask(channel: Channel, message: OutboundMessage): Promise<Answer> {
  try {
    return await channel.send(message)
  } catch (error) {
    return { outcome: 'unknown', reason: error instanceof Error ? error.message : String(error) }
  }
}
