import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import type { Database } from '../../../../main/db/database.ts'
import { bundledMigrationsFolder, readMigrations } from '../../../../main/db/migrate/bundledMigrations.ts'
import { migratePostgres } from '../../../../main/db/migrate/migratePostgres.ts'
import { postgresDatabase } from '../../../../main/db/postgres/postgresDatabase.ts'
import { traceSchema } from '../../../../shared/domain/trace.ts'
import { type PostgresServer, startPostgres } from '../../db/support/postgresServer.ts'
import { newFolder } from '../support/newFolder.ts'
import { rows, testBot } from '../support/testBot.ts'
import { until } from '../support/until.ts'
import { waiting } from '../support/waitingWorld.ts'
import { opened, PlainCatalog, stored } from '../support/world.ts'

const script = fileURLToPath(new URL('children/timerBot.ts', import.meta.url))
const quick = waiting(1, 1)
const phones = Array.from({ length: 60 }, (_, index) => `+55119000000${index + 10}`)

let server: PostgresServer | { reason: string }
beforeAll(async () => {
  server = await startPostgres()
  if ('reason' in server) console.warn(`PostgreSQL is not tested here: ${server.reason}`)
})
afterAll(async () => {
  if (!('reason' in server)) await server.stop()
})

/** A process with timers; resolves when everybody has said "espera". */
async function started(place: string, owner: string, file: string, speaking: readonly string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--no-warnings', script, place, owner, file, ...speaking], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  await once(child.stdout, 'data')
  return child
}
async function killed(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
}

const handedSchema = z.object({ owner: z.string(), messageId: z.string(), phone: z.string(), text: z.string() })
const handedIn = (file: string) =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => handedSchema.parse(JSON.parse(line)))
    : []

const allEnded = async (database: Database) =>
  (await rows(database, `SELECT 1 FROM "FlowInstance" WHERE "endedAt" IS NULL`)).length === 0 &&
  (await rows(database, `SELECT 1 FROM "Message" WHERE "status" = 'queued'`)).length === 0

/** Everybody was asked, reminded and said goodbye to: each once, by two timers, whole and in the order of `seq`. */
async function expectEachTimerOnce(database: Database, shown: readonly { messageId: string; phone: string }[]) {
  for (const phone of phones) {
    const [contact] = await rows(database, 'SELECT "id", "nextSeq" FROM "Contact" WHERE "phone" = ?', [phone])
    const id = String(contact?.['id'])
    const said = await rows(
      database,
      `SELECT "id", "seq", "content", "status" FROM "Message" WHERE "contactId" = ? AND "direction" = 'outbound' ORDER BY "seq"`,
      [id],
    )
    expect(said.map((row) => [row['seq'], row['content'], row['status']])).toEqual([
      [1, 'cor!', 'sent'],
      [3, 'lembrete!', 'sent'],
      [5, 'tchau!', 'sent'],
    ])
    const events = await rows(
      database,
      'SELECT "seq", "kind", "traceJson" FROM "ContactEvent" WHERE "contactId" = ? ORDER BY "seq"',
      [id],
    )
    expect(events.map((row) => [row['seq'], row['kind']])).toEqual([
      [2, 'timer'],
      [4, 'timer'],
    ])
    for (const event of events) {
      const late = traceSchema
        .parse(JSON.parse(String(event['traceJson'])))
        .flatMap((fact) => (fact.kind === 'timer_due' ? fact.lateSec : []))
      expect(late).toHaveLength(1)
      expect(late[0]).toBeGreaterThanOrEqual(0)
    }
    expect(contact?.['nextSeq']).toBe(6)
    // Handed over again after a kill with the same id: the channel shows it once.
    const ids = new Set(shown.filter((message) => message.phone === phone).map(({ messageId }) => messageId))
    expect([...ids]).toEqual(said.map((row) => row['id']))
  }
}

test(
  'killed while timers are pending and again while they run: the next process runs the rest, each once',
  { timeout: 60_000 },
  async () => {
    const folder = newFolder()
    const file = join(folder, 'handed')
    const made = await opened(folder)
    await stored(made, quick)
    await made.close()

    await killed(await started(folder, 'first', file, phones))
    const before = handedIn(file).length
    await sleep(1_200)
    for (const [round, more] of [5, 40].entries()) {
      const child = await started(folder, `round-${round}`, file, [])
      await until(() => handedIn(file).length >= before + more)
      await killed(child)
    }

    const database = await opened(folder)
    const { bot, channel, errors } = testBot(database, { catalog: new PlainCatalog(quick) })
    await bot.resume()
    await until(() => allEnded(database))
    await bot.stop()
    expect(errors).toEqual([])
    await expectEachTimerOnce(database, [...handedIn(file), ...channel.handed])
    await database.close()
  },
)

test(
  'several processes on one PostgreSQL run each timer once, also when one of them is killed',
  { timeout: 60_000 },
  async (context) => {
    if ('reason' in server) return context.skip(server.reason)
    const url = await server.freshDatabase('timers')
    const client = new Client(url)
    await client.connect()
    const shipped = readMigrations(bundledMigrationsFolder(), 'postgresql')
    expect(await migratePostgres(client, shipped, () => new Date())).toMatchObject({ ok: true })
    await client.end()
    const database = postgresDatabase(url)
    onTestFinished(() => database.close())
    await stored(database, quick)

    const file = join(newFolder(), 'handed')
    const thirds = [phones.slice(0, 20), phones.slice(20, 40), phones.slice(40)]
    const processes = await Promise.all(thirds.map((third, index) => started(url, `process-${index}`, file, third)))
    await until(() => handedIn(file).length >= 80)
    for (const one of processes.slice(0, 1)) await killed(one)
    await until(() => allEnded(database))
    await sleep(200)
    const handed = handedIn(file)
    await expectEachTimerOnce(database, handed)
    for (const one of processes.slice(1)) await killed(one)
  },
)
