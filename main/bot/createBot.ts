import type { Channel } from '../../shared/domain/channel.ts'
import type { OperatorCommand } from '../../shared/domain/operatorCommand.ts'
import { deliverySchema, statusEventSchema, type Delivery, type StatusEvent } from '../../shared/domain/delivery.ts'
import type { Lease } from '../db/conversation/outboxLease.ts'
import { raiseStatus } from '../db/conversation/raiseStatus.ts'
import type { Database } from '../db/database.ts'
import type { LeftOutTrigger } from '../engine/compileCatalog.ts'
import { createCatalogCache, type CatalogReader } from './catalogCache.ts'
import type { Clock } from './clock.ts'
import { createContactQueue } from './contactQueue.ts'
import { longestAttempt, type SendPatience } from './handOver.ts'
import { createOutbox } from './outbox.ts'
import { obeyCommand } from './obeyCommand.ts'
import { parsePhone } from './phone.ts'
import { receiveMessage } from './receiveMessage.ts'
import type { CommandReceipt, Receipt, StatusReceipt } from './receipt.ts'
import { createScheduler } from './scheduler/createScheduler.ts'
import type { TurnParts } from './turn/turnParts.ts'
import { problemOf } from './problemOf.ts'

export interface BotParts {
  readonly database: Database
  readonly catalog: CatalogReader
  /** At least one. Where nobody has spoken with a contact yet, the first one reaches them. */
  readonly channels: readonly [Channel, ...Channel[]]
  readonly clock: Clock
  /** Gives [0, 1). */
  readonly random: () => number
  readonly newId: () => string
  /**
   * Who signs this process's leases. On SQLite, whose file only one process can hold, always the same name, so that what a
   * killed process left is free at once; on a server a name of each process's own.
   */
  readonly owner: string
  /** A message of this contact came in or changed its status, time ran out in their conversation, or a person gave an order. */
  readonly onMessage?: (contactId: string) => void
  readonly onError?: (error: unknown) => void
  readonly onLeftOut?: (triggers: readonly LeftOutTrigger[]) => void
  readonly patience?: SendPatience
  /** Milliseconds that a lease outlasts the longest attempt to hand over a message: more than two processes' clocks differ. */
  readonly leaseMarginMs?: number
  /** Milliseconds between two looks for what a process that died has left queued. */
  readonly sweepMs?: number
}

export interface Bot {
  /** Handles a delivery. Once it says `ok` the message is on disk and may be acknowledged. Never rejects. */
  receive(delivery: Delivery): Promise<Receipt>
  /** Obeys a person's order about a contact, see `operatorCommandSchema`. Once it says `ok` that is on disk. Never rejects. */
  command(contactId: string, command: OperatorCommand): Promise<CommandReceipt>
  /** Takes what became of a sent message, in any order. Once it says `ok` that is on disk. Never rejects. */
  report(event: StatusEvent): Promise<StatusReceipt>
  /** Resolves when nothing of this contact waits to be sent any more. */
  sent(contactId: string): Promise<void>
  /** Sends what an earlier process left queued, and from then on what one leaves that dies. Call once after the start. A refusing database is told to `onError`. */
  resume(): Promise<void>
  /** Refuses new deliveries and orders, begins no timer, lets those in hand and their sending end, and leaves the rest queued. */
  stop(): Promise<void>
}

const defaultLeaseMargin = 30_000
const defaultSweep = 5_000
/** Milliseconds that sends in hand have to end when the bot stops. */
const stopGrace = 2_000
const defaultPatience: SendPatience = { answer: 30_000, retries: [1_000, 5_000, 20_000] }
const ignore = () => {}

/** The bot as a whole: deliveries in, replies out, everything in between on disk. Source: design "architecture", a message's way. */
export function createBot(parts: BotParts): Bot {
  const { database, clock, owner, onMessage = ignore, onError = ignore, onLeftOut = ignore } = parts
  const patience = parts.patience ?? defaultPatience
  const margin = parts.leaseMarginMs ?? defaultLeaseMargin
  const attempt = longestAttempt(patience)
  const lease = (now: Date): Lease => ({
    owner,
    until: new Date(now.getTime() + attempt + margin),
    enough: new Date(now.getTime() + attempt + margin / 2),
  })
  const catalogs = createCatalogCache(parts.catalog, onLeftOut)
  const queue = createContactQueue()
  const outbox = createOutbox({
    database,
    channels: parts.channels,
    clock,
    lease,
    patience,
    sweepMs: parts.sweepMs ?? defaultSweep,
    onSettled: onMessage,
    onError,
  })
  const turns: TurnParts = {
    database,
    catalogs,
    now: () => clock.now(),
    random: parts.random,
    newId: parts.newId,
    lease,
    homeChannel: parts.channels[0].name,
    onTurn({ contactId, replies, dueAt }) {
      onMessage(contactId)
      if (replies.length > 0) void outbox.wake(contactId)
      if (dueAt !== null) scheduler.expect(dueAt)
    },
    onError,
  }
  const scheduler = createScheduler({ turns, queue, clock })
  let stopped = false

  const bot: Bot = {
    async receive(given) {
      if (stopped) return { ok: false, code: 'stopped' }
      const delivery = deliverySchema.safeParse(given)
      if (!delivery.success) return { ok: false, code: 'bad_delivery', detail: delivery.error.message }
      const phone = parsePhone(delivery.data.phone)
      if (!phone.ok) return { ok: false, code: 'bad_phone', why: phone.code }
      return queue.run(phone.phone, () => receiveMessage(turns, { ...delivery.data, phone: phone.phone }))
    },
    async command(contactId, command) {
      return stopped ? { ok: false, code: 'stopped' } : obeyCommand(turns, queue, contactId, command)
    },
    async report(given) {
      const event = statusEventSchema.safeParse(given)
      if (!event.success) return { ok: false, code: 'bad_event', detail: event.error.message }
      try {
        const contactId = await database.turn((tx) => raiseStatus(tx, event.data, clock.now()))
        if (contactId !== null) onMessage(contactId)
        return { ok: true, news: contactId !== null }
      } catch (error) {
        onError(error)
        return { ok: false, code: 'database', problem: problemOf(error, database.path) }
      }
    },
    sent: (contactId) => outbox.wake(contactId),
    async resume() {
      await outbox.resume().catch(onError)
      if (!stopped) scheduler.start()
    },
    async stop() {
      stopped = true
      await scheduler.stop()
      await queue.idle()
      await outbox.stop(stopGrace)
    },
  }
  for (const channel of parts.channels) channel.listen?.((event) => bot.report(event).then(isDealtWith))
  return bot
}

/** News that make no sense will make none the next time either. */
const isDealtWith = (receipt: StatusReceipt): boolean => receipt.ok || receipt.code === 'bad_event'
