import { randomUUID } from 'node:crypto'
import { appendFileSync, writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { systemClock, type Clock } from '../../../../../main/bot/clock.ts'
import { createBot } from '../../../../../main/bot/createBot.ts'
import { databaseCatalog } from '../../../../../main/bot/databaseCatalog.ts'
import { MemoryScreen } from '../../../../../main/bot/loopbackChannel/contactScreen.ts'
import { LoopbackChannel } from '../../../../../main/bot/loopbackChannel/loopbackChannel.ts'
import type { Database } from '../../../../../main/db/database.ts'
import { postgresDatabase } from '../../../../../main/db/postgres/postgresDatabase.ts'
import { connect } from '../../../../../main/db/sqlite/connect.ts'
import { sqliteDatabase } from '../../../../../main/db/sqlite/sqliteDatabase.ts'
import { catalogue } from '../../../../../shared/i18n/catalogue.ts'
import { childSetupSchema, fedDeliverySchema, type ChildLine, type ChildSetup, type HandedLine } from '../childSetup.ts'

/**
 * A process that answers the deliveries it is fed, a line each on its standard input, and ends when that ends. The file is opened
 * as the app opens it, below the lock that would let in one process only.
 */
const setup = childSetupSchema.parse(JSON.parse(process.argv[2] ?? ''))
const database = await opened(setup.database)
const tell = (line: ChildLine) => writeSync(1, `${JSON.stringify(line)}\n`)

const clock: Clock = {
  now: () => new Date(Date.now() + setup.aheadMs),
  wait: (ms, signal) => systemClock.wait(ms, signal),
}
const channel = new LoopbackChannel({
  name: 'loopback',
  clock,
  screen: new MemoryScreen(),
  plan: ({ messageId, phone, text }) => {
    const line: HandedLine = { by: setup.owner, messageId, phone, text }
    // One write of a short line at the end of a file is never mixed with another process's.
    appendFileSync(setup.handedFile, `${JSON.stringify(line)}\n`)
    return { answer: { kind: 'accept' }, answerMs: setup.answerMs, news: [] }
  },
})
const bot = createBot({
  database,
  catalog: databaseCatalog(database, 'pt-BR', { 'pt-BR': catalogue['pt-BR'].engine, en: catalogue.en.engine }),
  channels: [channel],
  clock,
  random: Math.random,
  newId: randomUUID,
  owner: setup.owner,
  onError: (error) => tell({ kind: 'error', detail: String(error) }),
  patience: { answer: setup.patienceMs, retries: [50, 50] },
  leaseMarginMs: setup.leaseMarginMs,
  sweepMs: setup.sweepMs,
})
await bot.resume()
tell({ kind: 'ready' })

const answering = new Set<Promise<void>>()
for await (const line of createInterface({ input: process.stdin })) {
  const one = answer(line).finally(() => answering.delete(one))
  answering.add(one)
}
await Promise.all(answering)
await bot.stop()
await database.close()

async function answer(line: string): Promise<void> {
  const { externalId, phone, text } = fedDeliverySchema.parse(JSON.parse(line))
  const receipt = await bot.receive({
    channel: channel.name,
    externalId,
    phone,
    text,
    receivedAt: clock.now(),
    name: null,
  })
  tell({
    kind: 'answer',
    externalId,
    messageId: receipt.ok ? receipt.messageId : null,
    duplicate: receipt.ok && receipt.duplicate,
    refusal: receipt.ok ? '' : refusalOf(receipt),
  })
}

function refusalOf(receipt: { code: string; problem?: { code: string; detail: string } }): string {
  return receipt.problem === undefined ? receipt.code : `${receipt.problem.code}: ${receipt.problem.detail}`
}

async function opened(given: ChildSetup['database']): Promise<Database> {
  return given.kind === 'postgres' ? postgresDatabase(given.url) : sqliteDatabase(await connect(given.file), given.file)
}
