import type { Channel, OutboundMessage, SendResult } from '../../../../shared/domain/channel.ts'
import type { Clock } from '../../../../main/bot/clock.ts'
import { systemClock } from '../../../../main/bot/clock.ts'
import { createBot, type Bot, type BotParts } from '../../../../main/bot/createBot.ts'
import type { Database } from '../../../../main/db/database.ts'
import type { SqlRow } from '../../../../main/db/sqlTx.ts'
import type { Delivery } from '../../../../shared/domain/delivery.ts'
import { PlainCatalog, world } from './world.ts'

/** A channel that keeps what it was handed. `behave` decides about each message. */
export class RecordingChannel implements Channel {
  readonly name = 'test'
  readonly handed: OutboundMessage[] = []
  behave: (message: OutboundMessage) => SendResult | Promise<SendResult> = () => ({ outcome: 'accepted' })

  async send({ messageId, phone, text }: OutboundMessage): Promise<SendResult> {
    this.handed.push({ messageId, phone, text })
    return this.behave({ messageId, phone, text })
  }

  /** What this phone was handed, in order. */
  texts = (phone: string) => this.handed.filter((message) => message.phone === phone).map(({ text }) => text)
}

/** A time of day that a test moves; waiting is real. */
export class MovableClock implements Clock {
  #now: Date
  constructor(now: Date) {
    this.#now = now
  }
  now = () => this.#now
  wait: Clock['wait'] = (ms, signal) => systemClock.wait(ms, signal)
  advance(seconds: number) {
    this.#now = new Date(this.#now.getTime() + seconds * 1_000)
  }
}

let ids = 0
export const newId = () => `id-${process.pid}-${(ids += 1)}`

export interface TestBot {
  readonly bot: Bot
  readonly channel: RecordingChannel
  readonly catalog: PlainCatalog
  readonly errors: unknown[]
  readonly told: string[]
}

/** A bot over a real database, with a channel and a catalog that a test can look into. */
export function testBot(database: Database, parts: Partial<BotParts> = {}): TestBot {
  const channel = new RecordingChannel()
  const catalog = new PlainCatalog(world)
  const errors: unknown[] = []
  const told: string[] = []
  const bot = createBot({
    database,
    catalog,
    channels: [channel],
    clock: systemClock,
    random: () => 0,
    newId,
    owner: 'only',
    onError: (error) => errors.push(error),
    onMessage: (contactId) => told.push(contactId),
    patience: { answer: 200, retries: [5, 5] },
    ...parts,
  })
  return { bot, channel, catalog, errors, told }
}

export const phone = '+5511988887777'

export const delivery = (externalId: string, text: string, fields: Partial<Delivery> = {}): Delivery => ({
  channel: 'test',
  externalId,
  phone,
  text,
  receivedAt: new Date(),
  name: null,
  ...fields,
})

/** Rows of a table, read past the bot. */
export const rows = (database: Database, sql: string, params: readonly string[] = []): Promise<readonly SqlRow[]> =>
  database.read((tx) => tx.all(sql, params))
