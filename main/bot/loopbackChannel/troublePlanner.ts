import type { StatusEvent } from '../../../shared/domain/delivery.ts'
import type { LoopbackAnswer, LoopbackNews, Planner } from './loopbackPlan.ts'

/** How often each kind of trouble happens, from 0 to 1. */
export interface Trouble {
  readonly refuse: number
  readonly hang: number
  readonly reject: number
  /** Of what hangs or rejects: how often the contact sees it all the same. */
  readonly forget: number
  /** Status events per message at most: every kind, in any order, true or not. */
  readonly news: number
  /** How often an event speaks of a message that nobody knows. */
  readonly unknown: number
  /** The longest wait for an answer, in milliseconds; 0: every answer comes at once. */
  readonly latestAnswerMs: number
  /** The longest wait for news, in milliseconds. */
  readonly latestNewsMs: number
}

/** Plans as wild as `trouble` allows; the same numbers of `random` ([0, 1)) give the same plans. */
export function troublePlanner(random: () => number, trouble: Trouble): Planner {
  const whole = (below: number) => Math.floor(random() * below)
  const happens = (chance: number) => random() < chance

  const answer = (): LoopbackAnswer => {
    if (happens(trouble.refuse)) return { kind: 'refuse', reason: `refused_${whole(3)}` }
    if (happens(trouble.hang)) return { kind: 'hang', shown: happens(trouble.forget) }
    if (happens(trouble.reject)) return { kind: 'reject', shown: happens(trouble.forget), reason: 'connection_reset' }
    return { kind: 'accept' }
  }
  const news = (messageId: string): LoopbackNews => {
    const status = told[whole(told.length)] ?? 'sent'
    return {
      event: {
        messageId: happens(trouble.unknown) ? `unknown-${whole(1_000)}` : messageId,
        status,
        reason: status === 'failed' ? 'not_reached' : null,
      },
      afterMs: whole(trouble.latestNewsMs + 1),
    }
  }
  return ({ messageId }) => ({
    answer: answer(),
    answerMs: whole(trouble.latestAnswerMs + 1),
    news: Array.from({ length: whole(trouble.news + 1) }, () => news(messageId)),
  })
}

const told = ['sent', 'delivered', 'read', 'failed'] as const satisfies readonly StatusEvent['status'][]
