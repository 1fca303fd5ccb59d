import { Client } from 'pg'
import { afterAll, beforeAll, expect, onTestFinished, test, type TestContext } from 'vitest'
import { lastMessages } from '../../../main/db/conversation/lastMessages.ts'
import { notUnderstoodGroups } from '../../../main/db/conversation/notUnderstoodGroups.ts'
import { notUnderstoodMessages } from '../../../main/db/conversation/notUnderstoodMessages.ts'
import type { Database } from '../../../main/db/database.ts'
import { bundledMigrationsFolder, readMigrations } from '../../../main/db/migrate/bundledMigrations.ts'
import { migratePostgres } from '../../../main/db/migrate/migratePostgres.ts'
import { postgresDatabase } from '../../../main/db/postgres/postgresDatabase.ts'
import { updateSettings } from '../../../main/db/settings/updateSettings.ts'
import { type PostgresServer, startPostgres } from '../db/support/postgresServer.ts'
import { ManualClock } from './support/manualClock.ts'
import { delivery, newId, phone, rows, testBot, type TestBot } from './support/testBot.ts'
import { until } from './support/until.ts'
import { waitingWorld } from './support/waitingWorld.ts'
import { PlainCatalog, stored } from './support/world.ts'

const start = new Date('2026-03-02T12:00:00Z')

let server: PostgresServer | { reason: string }
beforeAll(async () => {
  server = await startPostgres()
  if ('reason' in server) console.warn(`PostgreSQL is not tested here: ${server.reason}`)
})
afterAll(async () => {
  if (!('reason' in server)) await server.stop()
})

interface Pair {
  readonly database: Database
  readonly clock: ManualClock
  /** Each on connections of its own, as two processes are. */
  readonly bots: readonly [TestBot, TestBot]
}

async function pair(context: TestContext, name: string): Promise<Pair> {
  if ('reason' in server) return context.skip(server.reason)
  const url = await server.freshDatabase(name)
  const client = new Client(url)
  await client.connect()
  const shipped = readMigrations(bundledMigrationsFolder(), 'postgresql')
  expect(await migratePostgres(client, shipped, () => start)).toMatchObject({ ok: true })
  await client.end()
  const clock = new ManualClock(start)
  const [database, other] = [postgresDatabase(url), postgresDatabase(url)]
  await stored(database, waitingWorld)
  const botOf = (owner: string, own: Database) =>
    testBot(own, { owner, clock, catalog: new PlainCatalog(waitingWorld) })
  const bots: Pair['bots'] = [botOf('one', database), botOf('two', other)]
  onTestFinished(async () => {
    for (const { bot } of bots) await bot.stop()
    for (const one of [database, other]) await one.close()
  })
  return { database, clock, bots }
}

const allSent = async (database: Database) =>
  (await rows(database, `SELECT 1 FROM "Message" WHERE "status" = 'queued'`)).length === 0

test('orders and messages through two processes at once take one number each, and none is lost', async (context) => {
  const { database, clock, bots } = await pair(context, 'orders')
  const first = await bots[0].bot.receive(delivery(newId(), 'blá', { receivedAt: clock.now() }))
  const contactId = first.ok ? first.contactId : ''
  const outcomes: boolean[] = []
  for (let round = 0; round < 15; round += 1) {
    const [one, two] = round % 2 === 0 ? bots : ([bots[1], bots[0]] as const)
    const receipts = await Promise.all([
      one.bot.receive(delivery(newId(), 'blá', { receivedAt: clock.now() })),
      two.bot.command(contactId, round % 3 === 0 ? { kind: 'take_over' } : { kind: 'give_back', how: 'go_on' }),
    ])
    outcomes.push(...receipts.map(({ ok }) => ok))
  }
  expect(outcomes.filter((ok) => !ok)).toEqual([])
  const numbers = await rows(
    database,
    'SELECT "seq" FROM "Message" UNION ALL SELECT "seq" FROM "ContactEvent" ORDER BY "seq"',
  )
  expect(numbers.map((row) => row['seq'])).toEqual(Array.from(numbers, (_, index) => index))
  expect(await rows(database, 'SELECT "nextSeq" FROM "Contact"')).toEqual([{ nextSeq: numbers.length }])
  expect(await rows(database, 'SELECT 1 FROM "ContactEvent"')).toHaveLength(15)
})

test('a timer and an answer in two processes: one goes first, the other is decided on what it left', async (context) => {
  const { database, clock, bots } = await pair(context, 'answers')
  const phones = Array.from({ length: 30 }, (_, index) => `+55119000000${index + 10}`)
  for (const who of phones) await bots[0].bot.receive(delivery(newId(), 'espera', { phone: who }))
  await bots[0].bot.resume()
  clock.pass(60)
  const answers = phones.map((who) => bots[1].bot.receive(delivery(newId(), 'azul', { phone: who })))
  expect((await Promise.all(answers)).every(({ ok }) => ok)).toBe(true)
  await until(async () => (await rows(database, 'SELECT 1 FROM "FlowInstance" WHERE "endedAt" IS NULL')).length === 0)
  for (const who of phones) {
    const said = await rows(
      database,
      `SELECT "content" FROM "Message" m JOIN "Contact" c ON c."id" = m."contactId" WHERE c."phone" = ? ORDER BY m."seq"`,
      [who],
    )
    expect([
      ['espera', 'cor!', 'azul', 'ok!'],
      ['espera', 'cor!', 'lembrete!', 'azul', 'ok!'],
    ]).toContainEqual(said.map((row) => row['content']))
  }
  expect(bots.flatMap(({ errors }) => errors)).toEqual([])
})

test('a thousand timers due at once are run once each by two processes', { timeout: 60_000 }, async (context) => {
  const { database, clock, bots } = await pair(context, 'thousand')
  const phones = Array.from({ length: 1_000 }, (_, index) => `+55119${String(index).padStart(8, '0')}`)
  const speaking = phones.map((who, index) =>
    bots[index % 2 === 0 ? 0 : 1].bot.receive(delivery(newId(), 'espera', { phone: who })),
  )
  await Promise.all(speaking)
  await until(() => allSent(database))
  // As after a change of the settings: nobody knows the moments, and both work them out.
  await database.turn((tx) => tx.run('UPDATE "FlowInstance" SET "dueAt" = NULL'))
  clock.pass(60)
  await Promise.all(bots.map(({ bot }) => bot.resume()))
  const events = () => rows(database, 'SELECT "contactId" FROM "ContactEvent"')
  await until(async () => (await events()).length >= 1_000)
  await until(async () => {
    // Whoever waits for the other one's lease waits on this clock.
    clock.pass(0.05)
    return allSent(database)
  })
  const run = await events()
  expect([run.length, new Set(run.map((row) => row['contactId'])).size]).toEqual([1_000, 1_000])
  for (const who of phones) {
    expect(bots.flatMap(({ channel }) => channel.texts(who)).toSorted()).toEqual(['cor!', 'lembrete!'])
  }
  expect(await rows(database, 'SELECT DISTINCT "dueAt" FROM "FlowInstance"')).toHaveLength(1)
  expect(bots.flatMap(({ errors }) => errors)).toEqual([])
})

test('a turn that still knows the old expiry is decided again when the settings change under it', async (context) => {
  const { database, bots } = await pair(context, 'expiry')
  await bots[0].bot.receive(delivery(newId(), 'espera'))
  let changed = false
  const disturbed: Database = {
    ...database,
    turn: (work) =>
      database.turn((tx) =>
        work({
          ...tx,
          run: async (sql, params) => {
            if (!changed && sql.startsWith('UPDATE "Contact"')) {
              changed = true
              await updateSettings(database, { expiryMinutes: 5 }, { now: start, newId })
            }
            return tx.run(sql, params)
          },
        }),
      ),
  }
  const catalog = new PlainCatalog(waitingWorld)
  const other = testBot(disturbed, { owner: 'three', clock: new ManualClock(start), catalog })
  expect(await other.bot.receive(delivery(newId(), 'preço'))).toMatchObject({ ok: true })
  expect(changed).toBe(true)
  expect(await rows(database, 'SELECT "rev" FROM "FlowInstance"')).toEqual([{ rev: 2 }])
  await other.bot.stop()
})

test('threads and what was not understood read the same as on SQLite', async (context) => {
  const { database, clock, bots } = await pair(context, 'reading')
  const long = '\u{1F600}x'.repeat(20_000)
  for (const text of ['Quê?', 'oi', 'Ana', 'QUE', long]) {
    await bots[0].bot.receive(delivery(newId(), text, { receivedAt: clock.now(), name: 'Ana' }))
    clock.pass(1)
  }
  const [contact] = await rows(database, 'SELECT "id" FROM "Contact"')
  const messages = await database.read((tx) => lastMessages(tx, String(contact?.['id']), { before: 9, limit: 3 }))
  expect(messages.map(({ seq, direction, content }) => [seq, direction, content])).toEqual([
    [6, 'inbound', 'QUE'],
    [7, 'outbound', 'Não entendi.'],
    [8, 'inbound', long],
  ])
  const groups = await database.read((tx) => notUnderstoodGroups(tx, 10))
  expect(groups.map(({ text, count, example }) => [text.length, count, example])).toEqual([
    [3, 2, 'QUE'],
    [expect.any(Number), 1, long],
  ])
  const [newest, last] = await database.read((tx) => notUnderstoodMessages(tx, { text: null, before: null, limit: 2 }))
  expect(newest).toMatchObject({ content: long, phone, name: 'Ana' })
  const before = { id: last?.id ?? '', createdAt: new Date(last?.createdAt ?? 0) }
  const rest = await database.read((tx) => notUnderstoodMessages(tx, { text: 'que', before, limit: 10 }))
  expect(rest.map(({ content, createdAt }) => [content, createdAt])).toEqual([['Quê?', start.toISOString()]])
})
