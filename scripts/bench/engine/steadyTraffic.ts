import newId from '@bugsnag/cuid'
import Sqlite from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { systemClock } from '../../../main/bot/clock.ts'
import { createBot, type Bot } from '../../../main/bot/createBot.ts'
import { databaseCatalog } from '../../../main/bot/databaseCatalog.ts'
import { preparedConnection } from '../../../main/db/sqlite/pragmas.ts'
import { catalogue } from '../../../shared/i18n/catalogue.ts'
import { benchChannel, benchPhone, makeBenchDatabase, openBenchDatabase } from '../benchBot.ts'
import { percentile } from '../samples.ts'

export interface SteadyTrafficFigures {
  readonly messages: number
  /** Milliseconds from the moment a message was due until it was acknowledged. */
  readonly p50: number
  readonly p99: number
  readonly worst: number
  /** What the disk alone took meanwhile: one row, durably, on a file of its own, once a second. */
  readonly bareP50: number
  readonly bareP99: number
  /** Megabytes of live objects after a full collection: once warm, and at the end. */
  readonly heapWarm: number
  readonly heapEnd: number
  /** Megabytes of the whole process at the end. */
  readonly residentEnd: number
}

const contacts = 10_000
const perMinute = 3_000

/**
 * 10,000 contacts at 3,000 messages a minute, at real pace, whether or not the one before was answered: contacts chosen by dice, each
 * says "oi" and a name in turn. `warmMinutes` before the first look at the memory.
 */
export async function measureSteadyTraffic(minutes: number, warmMinutes: number): Promise<SteadyTrafficFigures> {
  const home = mkdtempSync(join(tmpdir(), 'prosa-bench-traffic-'))
  await makeBenchDatabase(home)
  const database = await openBenchDatabase(home)
  const bot = createBot({
    database,
    catalog: databaseCatalog(database, 'pt-BR', { 'pt-BR': catalogue['pt-BR'].engine, en: catalogue.en.engine }),
    channels: [benchChannel()],
    clock: systemClock,
    random: Math.random,
    newId,
    owner: 'bench',
  })
  const disk = bareDisk(join(home, 'bare.db'))
  await bot.resume()
  try {
    const taken: number[] = []
    const bare: number[] = []
    const beside = () => void bare.push(disk.writeRow())
    const total = Math.round(minutes * perMinute)
    const warm = Math.round(warmMinutes * perMinute)
    await send(bot, 0, warm, taken, beside)
    const heapWarm = await liveMegabytes()
    await send(bot, warm, total, taken, beside)
    const heapEnd = await liveMegabytes()
    return {
      messages: taken.length,
      p50: percentile(taken, 0.5),
      p99: percentile(taken, 0.99),
      worst: percentile(taken, 1),
      bareP50: percentile(bare, 0.5),
      bareP99: percentile(bare, 0.99),
      heapWarm,
      heapEnd,
      residentEnd: process.memoryUsage().rss / 1e6,
    }
  } finally {
    await bot.stop()
    await database.close()
    disk.close()
    rmSync(home, { recursive: true, force: true })
  }
}

/** Sends messages `from` to `to`, each when it is due; `beside` is called once a second, between two of them. */
async function send(bot: Bot, from: number, to: number, taken: number[], beside: () => void): Promise<void> {
  const begun = performance.now()
  const inHand = new Set<Promise<unknown>>()
  for (let index = from; index < to; index += 1) {
    const due = begun + ((index - from) * 60_000) / perMinute
    const early = due - performance.now()
    if (early > 0) await sleep(early)
    const handled = handle(bot, index)
      .then(() => taken.push(performance.now() - due))
      .finally(() => inHand.delete(handled))
    inHand.add(handled)
    if (index % (perMinute / 60) === 0) {
      await sleep(30_000 / perMinute)
      beside()
    }
  }
  await Promise.all(inHand)
}

async function handle(bot: Bot, index: number): Promise<void> {
  const contact = Math.floor(Math.random() * contacts)
  const receipt = await bot.receive({
    channel: 'bench',
    externalId: `bench-${index}`,
    phone: benchPhone(contact),
    text: Math.random() < 0.5 ? 'oi' : `Maria ${index}`,
    receivedAt: new Date(),
    name: null,
  })
  if (!receipt.ok) throw new Error(JSON.stringify(receipt))
}

/** `writeRow` answers with the milliseconds it took. */
function bareDisk(file: string): { readonly writeRow: () => number; readonly close: () => void } {
  const connection = preparedConnection(new Sqlite(file))
  connection.exec('CREATE TABLE "row" ("id" INTEGER PRIMARY KEY, "text" TEXT)')
  const insert = connection.prepare('INSERT INTO "row" ("text") VALUES (?)')
  return {
    writeRow() {
      const from = performance.now()
      insert.run('x'.repeat(500))
      return performance.now() - from
    },
    close: () => void connection.close(),
  }
}

/** Collects everything that can be collected first. */
async function liveMegabytes(): Promise<number> {
  const session = new Session()
  session.connect()
  await session.post('HeapProfiler.collectGarbage')
  session.disconnect()
  return process.memoryUsage().heapUsed / 1e6
}
