import type { Decision, Situation } from '../../main/engine/types.ts'

/** What was said to a contact, as far as later turns ask about it. */
interface KeptMessage {
  readonly at: number
  readonly triggerId: string | null
  readonly templateId: string | null
  readonly insideFlow: boolean
  failed: boolean
}

/** What was said with one contact, in the plainest form: the oracle for whatever the product remembers in cleverer ways. */
export class Memory {
  readonly #heard: number[] = []
  readonly #said: KeptMessage[] = []

  /** What the engine is told about the past at a moment; milliseconds. */
  at(now: number, fallbackTemplateId: string | null): Omit<Situation, 'contact' | 'instance'> {
    const lastAnswered = new Map<string, Date>()
    const templateUses = new Map<string, number>()
    let lastFallbackAt: Date | null = null
    for (const { at, triggerId, templateId, insideFlow, failed } of this.#said) {
      if (templateId !== null) templateUses.set(templateId, (templateUses.get(templateId) ?? 0) + 1)
      if (failed) continue
      if (triggerId !== null) lastAnswered.set(triggerId, later(lastAnswered.get(triggerId), at))
      const isFallback = templateId !== null && templateId === fallbackTemplateId && triggerId === null && !insideFlow
      if (isFallback) lastFallbackAt = later(lastFallbackAt ?? undefined, at)
    }
    const inboundInLastMinute = this.#heard.filter((at) => at > now - 60_000 && at <= now).length
    return { lastAnswered, lastFallbackAt, inboundInLastMinute, templateUses }
  }

  /** Keeps what a turn said, and that the contact said something before it. */
  keep(now: number, inbound: boolean, decision: Decision): void {
    if (inbound) this.#heard.push(now)
    for (const { triggerId, templateId, flowInstanceId } of decision.messages) {
      this.#said.push({ at: now, triggerId, templateId, insideFlow: flowInstanceId !== null, failed: false })
    }
  }

  /** Which of the messages to the contact, in order, have failed. */
  notice(failed: readonly boolean[]): void {
    for (const [index, message] of this.#said.entries()) message.failed = failed[index] ?? false
  }
}

const later = (known: Date | undefined, at: number): Date =>
  known !== undefined && known.getTime() >= at ? known : new Date(at)
