import type { Channel, HearStatus, OutboundMessage, SendResult } from '../../../shared/domain/channel.ts'
import type { StatusEvent } from '../../../shared/domain/delivery.ts'
import type { Clock } from '../clock.ts'
import type { ContactScreen } from './contactScreen.ts'
import type { LoopbackAnswer, LoopbackNews, Planner } from './loopbackPlan.ts'

export interface LoopbackParts {
  readonly name: string
  readonly clock: Clock
  readonly plan: Planner
  readonly screen: ContactScreen
}

/** A message as it was handed over, and what was answered. */
export interface HandedMessage extends OutboundMessage {
  /** From 1. */
  readonly attempt: number
  readonly answer: LoopbackAnswer
}

/** Milliseconds until news that could not be kept are told again. */
const tellAgain = 20

/**
 * A channel that reaches nobody and does what it is told: it accepts, refuses, is silent, breaks, forgets that it has shown a
 * message, and tells late, repeated, disordered, contradictory and baseless news. Whatever it does, it never shows the same id twice,
 * and it tells its news until somebody has kept them, also to another listener than at first.
 */
export class LoopbackChannel implements Channel {
  readonly name: string
  readonly #parts: LoopbackParts
  readonly #handed: HandedMessage[] = []
  readonly #attempts = new Map<string, number>()
  readonly #told: StatusEvent[] = []
  readonly #telling = new Set<Promise<void>>()
  readonly #closing = new AbortController()
  #hear: HearStatus = () => false

  constructor(parts: LoopbackParts) {
    this.name = parts.name
    this.#parts = parts
  }

  /** Everything that was handed over, in order, every attempt by itself. */
  get handed(): readonly HandedMessage[] {
    return this.#handed
  }

  /** The news that were told and kept, in order. */
  get told(): readonly StatusEvent[] {
    return this.#told
  }

  listen(hear: HearStatus): void {
    this.#hear = hear
  }

  async send({ messageId, phone, text }: OutboundMessage): Promise<SendResult> {
    const message = { messageId, phone, text }
    const attempt = (this.#attempts.get(messageId) ?? 0) + 1
    this.#attempts.set(messageId, attempt)
    const plan = this.#parts.plan(message, attempt)
    const answer = this.#possible(plan.answer, messageId)
    this.#handed.push({ ...message, attempt, answer })
    if (shows(answer)) this.#parts.screen.show(message)
    for (const news of plan.news) this.#tell(news)
    if (plan.answerMs > 0) await this.#wait(plan.answerMs)
    return answered(answer)
  }

  /** Resolves once all news are told and kept; new messages bring new news. */
  async settled(): Promise<void> {
    while (this.#telling.size > 0) await Promise.all(this.#telling)
  }

  /** Tells nothing more. */
  async close(): Promise<void> {
    this.#closing.abort()
    await this.settled()
  }

  #possible(answer: LoopbackAnswer, messageId: string): LoopbackAnswer {
    return answer.kind === 'refuse' && this.#parts.screen.has(messageId) ? { kind: 'accept' } : answer
  }

  #tell(news: LoopbackNews): void {
    const telling = this.#untilKept(news).finally(() => this.#telling.delete(telling))
    this.#telling.add(telling)
  }

  async #untilKept({ event, afterMs }: LoopbackNews): Promise<void> {
    await this.#wait(afterMs)
    while (!this.#closing.signal.aborted) {
      if (await this.#hear(event)) {
        this.#told.push(event)
        return
      }
      await this.#wait(tellAgain)
    }
  }

  #wait(ms: number): Promise<void> {
    return this.#parts.clock.wait(ms, this.#closing.signal)
  }
}

function shows(answer: LoopbackAnswer): boolean {
  switch (answer.kind) {
    case 'accept':
      return true
    case 'refuse':
      return false
    case 'hang':
    case 'reject':
      return answer.shown
  }
}

function answered(answer: LoopbackAnswer): SendResult | Promise<SendResult> {
  switch (answer.kind) {
    case 'accept':
      return { outcome: 'accepted' }
    case 'refuse':
      return { outcome: 'failed', reason: answer.reason }
    case 'hang':
      return new Promise(() => {})
    case 'reject':
      throw new Error(answer.reason)
  }
}
