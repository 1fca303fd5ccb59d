import { onTestFinished } from 'vitest'
import type { BotParts } from '../../../../main/bot/createBot.ts'
import type { Receipt } from '../../../../main/bot/receipt.ts'
import type { Database } from '../../../../main/db/database.ts'
import type { SqlRow } from '../../../../main/db/sqlTx.ts'
import { traceSchema, type Trace } from '../../../../shared/domain/trace.ts'
import { start } from '../../engine/samples.ts'
import { ManualClock } from '../support/manualClock.ts'
import { newFolder } from '../support/newFolder.ts'
import { delivery, newId, phone, rows, testBot, type TestBot } from '../support/testBot.ts'
import { waitingWorld } from '../support/waitingWorld.ts'
import { opened, PlainCatalog, stored } from '../support/world.ts'

/** A SQLite file with `waitingWorld`, a clock that stands at `start`, and bots on them; all of it ends with the test. */
export interface TimerDesk {
  readonly database: Database
  readonly clock: ManualClock
  /** A bot whose timers do not run yet. */
  readonly newBot: (parts?: Partial<BotParts>) => TestBot
  /** A bot whose timers run. */
  readonly running: (parts?: Partial<BotParts>) => Promise<TestBot>
  /** Says something and waits until the replies were handed over. */
  readonly say: (one: TestBot, text: string, who?: string) => Promise<Receipt>
  /** In the order in which they were stored. */
  readonly events: () => Promise<readonly { readonly row: SqlRow; readonly trace: Trace }[]>
  /** By how many seconds each timer that ran was late, in that order. */
  readonly lateness: () => Promise<readonly number[]>
  /** The phones to which events happened, in that order. */
  readonly phonesOfEvents: () => Promise<readonly unknown[]>
  /** The newest conversation inside a flow. */
  readonly instance: () => Promise<SqlRow | undefined>
}

export async function timerDesk(): Promise<TimerDesk> {
  const database = await opened(newFolder())
  await stored(database, waitingWorld)
  const clock = new ManualClock(start)
  const bots: TestBot[] = []
  onTestFinished(async () => {
    for (const { bot } of bots) await bot.stop()
    await database.close()
  })
  const newBot = (parts: Partial<BotParts> = {}): TestBot => {
    const one = testBot(database, { clock, catalog: new PlainCatalog(waitingWorld), ...parts })
    bots.push(one)
    return one
  }
  const events = async () => {
    const found = await rows(database, 'SELECT * FROM "ContactEvent" ORDER BY rowid')
    return found.map((row) => ({ row, trace: traceSchema.parse(JSON.parse(String(row['traceJson']))) }))
  }
  return {
    database,
    clock,
    newBot,
    async running(parts) {
      const one = newBot(parts)
      await one.bot.resume()
      return one
    },
    async say({ bot }, text, who = phone) {
      const receipt = await bot.receive(delivery(newId(), text, { phone: who, receivedAt: clock.now() }))
      if (!receipt.ok) throw new Error(JSON.stringify(receipt))
      await bot.sent(receipt.contactId)
      return receipt
    },
    events,
    lateness: async () =>
      (await events()).flatMap(({ trace }) => trace.flatMap((fact) => (fact.kind === 'timer_due' ? fact.lateSec : []))),
    async phonesOfEvents() {
      const found = await rows(
        database,
        'SELECT c."phone" FROM "ContactEvent" e JOIN "Contact" c ON c."id" = e."contactId" ORDER BY e.rowid',
      )
      return found.map((row) => row['phone'])
    },
    instance: async () => (await rows(database, 'SELECT * FROM "FlowInstance" ORDER BY "createdAt" DESC'))[0],
  }
}

/** Time for something that must not happen. */
export const soon = (ms = 20) => new Promise((resolve) => setTimeout(resolve, ms))

/** A moment `seconds` after `start`, as the database keeps it. */
export const at = (seconds: number) => new Date(start.getTime() + seconds * 1_000).toISOString().replace('Z', '+00:00')
