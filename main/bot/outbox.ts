import { setImmediate } from 'node:timers/promises'
import type { Channel } from '../../shared/domain/channel.ts'
import { advanceOutbox, type OutboxStep } from '../db/conversation/advanceOutbox.ts'
import { contactsWithQueued } from '../db/conversation/contactsWithQueued.ts'
import { releaseLease, type Lease } from '../db/conversation/outboxLease.ts'
import type { StatusRise } from '../db/conversation/raiseStatus.ts'
import type { Database } from '../db/database.ts'
import type { Clock } from './clock.ts'
import { createContactQueue } from './contactQueue.ts'
import { handOver, type HandOver, type SendPatience } from './handOver.ts'

export interface OutboxParts {
  readonly database: Database
  readonly channels: readonly Channel[]
  readonly clock: Clock
  readonly lease: (now: Date) => Lease
  readonly patience: SendPatience
  /** Milliseconds between two looks for what a process that died has left. */
  readonly sweepMs: number
  /** Told when a message of this contact was sent or has failed. */
  readonly onSettled: (contactId: string) => void
  /** Told when the database refused; the outbox tries again by itself. */
  readonly onError: (error: unknown) => void
}

export interface Outbox {
  /** Something was queued for this contact. Resolves when nothing is left to send, or the outbox stopped. */
  wake(contactId: string): Promise<void>
  /**
   * Takes up what an earlier process left queued, and from then on what any process leaves that died: as soon as its lease has
   * run out, at the next look. Rejects with the database's error when the first look fails.
   */
  resume(): Promise<void>
  /** Begins nothing new, gives sends in hand `graceMs` to end, then leaves them queued. */
  stop(graceMs: number): Promise<void>
}

/** Milliseconds between two tries when the database refuses. */
const databaseRetry = 2_000
/** At most this long until a look whether the other process gave its lease back before its end. */
const heldRetry = 1_000

/**
 * Sends what turns have queued, after their commit: in the order of `seq` for each contact, contacts side by side. A lease on
 * the contact keeps two processes from sending at once; the message's id keeps a channel from showing it twice when a process
 * died between sending and noting it. Source: design "engine", messages.
 */
export function createOutbox(parts: OutboxParts): Outbox {
  const { clock } = parts
  const channels = new Map(parts.channels.map((channel) => [channel.name, channel]))
  const lines = createContactQueue()
  const waiting = new Map<string, Promise<void>>()
  const stopping = new AbortController()
  const givingUp = new AbortController()
  let sweeping: Promise<void> | null = null

  function wake(contactId: string): Promise<void> {
    if (stopping.signal.aborted) return Promise.resolve()
    const already = waiting.get(contactId)
    if (already !== undefined) return already
    const drained = lines.run(contactId, async () => {
      // Whoever waits for the delivery to be acknowledged goes first.
      await setImmediate()
      // From here on this drain may miss what is queued, so the next wake begins another.
      waiting.delete(contactId)
      return drain(contactId)
    })
    waiting.set(contactId, drained)
    return drained
  }

  async function drain(contactId: string): Promise<void> {
    let settled: StatusRise | null = null
    let tried = { messageId: '', attempts: 0 }
    for (;;) {
      const step = await advance(contactId, settled)
      if (step === null) return
      if (settled !== null) parts.onSettled(contactId)
      settled = null
      if (step.kind === 'nothing') return
      if (stopping.signal.aborted) return giveBack(contactId)
      if (step.kind === 'held') {
        await clock.wait(millisecondsUntil(step.until), stopping.signal)
        continue
      }
      tried = { messageId: step.messageId, attempts: step.messageId === tried.messageId ? tried.attempts + 1 : 1 }
      const answer = await send(step)
      const pause = answer.outcome === 'unknown' ? parts.patience.retries[tried.attempts - 1] : undefined
      // Whether it may still go out, and whether somebody has heard meanwhile that it did, is looked at before every attempt.
      if (pause !== undefined) await clock.wait(pause, stopping.signal)
      else if (answer.outcome === 'unknown' && stopping.signal.aborted) return giveBack(contactId)
      else settled = riseOf(step.messageId, answer)
    }
  }

  /** Null when the outbox stopped before the database gave in. */
  async function advance(contactId: string, settled: StatusRise | null): Promise<OutboxStep | null> {
    while (!givingUp.signal.aborted) {
      const now = clock.now()
      try {
        return await parts.database.turn((tx) =>
          advanceOutbox(tx, { contactId, channels: [...channels.keys()], settled, lease: parts.lease(now), now }),
        )
      } catch (error) {
        parts.onError(error)
        await clock.wait(databaseRetry, settled === null ? stopping.signal : givingUp.signal)
        if (settled === null && stopping.signal.aborted) return null
      }
    }
    return null
  }

  /** What is left queued may be taken up by another process at once. */
  async function giveBack(contactId: string): Promise<void> {
    const { owner } = parts.lease(clock.now())
    await parts.database.turn((tx) => releaseLease(tx, contactId, owner)).catch(parts.onError)
  }

  async function send(step: Extract<OutboxStep, { kind: 'message' }>): Promise<HandOver> {
    const channel = channels.get(step.channel)
    // Only messages of our own channels are asked for.
    if (channel === undefined) return { outcome: 'unknown', reason: 'no_channel' }
    return handOver(channel, step, clock, parts.patience.answer, givingUp.signal)
  }

  async function sweep(): Promise<void> {
    for (;;) {
      await clock.wait(parts.sweepMs, stopping.signal)
      if (stopping.signal.aborted) return
      try {
        const left = await parts.database.read((tx) => contactsWithQueued(tx, [...channels.keys()], clock.now()))
        for (const contactId of left) void wake(contactId)
      } catch (error) {
        parts.onError(error)
      }
    }
  }

  const millisecondsUntil = (until: Date) => Math.min(heldRetry, Math.max(1, until.getTime() - clock.now().getTime()))

  return {
    wake,
    async resume() {
      sweeping ??= sweep()
      const contacts = await parts.database.read((tx) => contactsWithQueued(tx, [...channels.keys()], null))
      for (const contactId of contacts) void wake(contactId)
    },
    async stop(graceMs) {
      stopping.abort()
      const ended = Promise.all([lines.idle(), sweeping])
      await Promise.race([ended, clock.wait(graceMs, givingUp.signal)])
      givingUp.abort()
      await ended
    },
  }
}

/** What nobody could say until the last attempt has failed. */
const riseOf = (messageId: string, answer: HandOver): StatusRise =>
  answer.outcome === 'accepted'
    ? { messageId, status: 'sent', reason: null }
    : { messageId, status: 'failed', reason: answer.reason }
