import { afterEach, beforeEach, expect, test } from 'vitest'
import type { BotParts } from '../../../../main/bot/createBot.ts'
import type { Database } from '../../../../main/db/database.ts'
import { updateSettings } from '../../../../main/db/settings/updateSettings.ts'
import { traceSchema } from '../../../../shared/domain/trace.ts'
import { ManualClock } from '../support/manualClock.ts'
import { newFolder } from '../support/newFolder.ts'
import { delivery, newId, phone, rows, testBot, type TestBot } from '../support/testBot.ts'
import { until } from '../support/until.ts'
import { waitingWorld } from '../support/waitingWorld.ts'
import { opened, PlainCatalog, stored } from '../support/world.ts'

const start = new Date('2026-03-02T12:00:00Z')
let database: Database
let clock: ManualClock
let bots: TestBot[]

beforeEach(async () => {
  database = await opened(newFolder())
  await stored(database, waitingWorld)
  clock = new ManualClock(start)
  bots = []
})
afterEach(async () => {
  for (const { bot } of bots) await bot.stop()
  await database.close()
})

function newBot(parts: Partial<BotParts> = {}): TestBot {
  const one = testBot(database, { clock, catalog: new PlainCatalog(waitingWorld), ...parts })
  bots.push(one)
  return one
}
async function running(parts: Partial<BotParts> = {}): Promise<TestBot> {
  const one = newBot(parts)
  await one.bot.resume()
  return one
}
async function say({ bot }: TestBot, text: string, who = phone) {
  const receipt = await bot.receive(delivery(newId(), text, { phone: who, receivedAt: clock.now() }))
  if (!receipt.ok) throw new Error(JSON.stringify(receipt))
  await bot.sent(receipt.contactId)
  return receipt
}
const soon = (ms = 5) => new Promise((resolve) => setTimeout(resolve, ms))

const events = async () =>
  (await rows(database, 'SELECT * FROM "ContactEvent" ORDER BY rowid')).map((row) => ({
    ...row,
    trace: traceSchema.parse(JSON.parse(String(row['traceJson']))),
  }))
const lateness = async () =>
  (await events()).flatMap(({ trace }) => trace.flatMap((fact) => (fact.kind === 'timer_due' ? fact.lateSec : [])))
const instance = async () => (await rows(database, 'SELECT * FROM "FlowInstance" ORDER BY "createdAt" DESC'))[0]
const at = (seconds: number) => new Date(start.getTime() + seconds * 1_000).toISOString().replace('Z', '+00:00')

test('a question that is not answered in time is followed at that moment, on the same channel, as an event of its own', async () => {
  const one = await running()
  await say(one, 'espera')
  expect(await instance()).toMatchObject({ currentStepKey: 'cor', dueAt: at(60) })

  clock.pass(59)
  await soon(20)
  expect(await events()).toEqual([])
  clock.pass(1)
  await until(() => one.channel.texts(phone).length === 2)
  expect(one.channel.texts(phone)).toEqual(['cor!', 'lembrete!'])
  expect(await instance()).toMatchObject({ currentStepKey: 'lembrete', dueAt: at(180), rev: 1 })
  const [event, ...more] = await events()
  expect(more).toEqual([])
  expect(event).toMatchObject({ kind: 'timer', seq: 2, commandJson: null, createdAt: at(60) })
  expect(event?.trace).toContainEqual({
    kind: 'timer_due',
    timer: 'timeout',
    dueAt: new Date(start.getTime() + 60_000).toISOString(),
    lateSec: 0,
  })
  expect(await rows(database, 'SELECT "seq", "channel", "replyToId" FROM "Message" WHERE "seq" > 2')).toEqual([
    { seq: 3, channel: 'test', replyToId: null },
  ])
  expect(await rows(database, 'SELECT "nextSeq", "lastMessageAt" FROM "Contact"')).toEqual([
    { nextSeq: 4, lastMessageAt: at(60) },
  ])

  clock.pass(120)
  await until(() => one.channel.texts(phone).length === 3)
  expect(one.channel.texts(phone)[2]).toBe('tchau!')
  expect(await instance()).toMatchObject({ endReason: 'completed', dueAt: null })
  expect(one.errors).toEqual([])
})

test('silence ends the conversation when it has lasted too long, without a word and without moving the contact up', async () => {
  const one = await running()
  await say(one, 'oi')
  expect(await instance()).toMatchObject({ dueAt: at(86_400.001) })
  clock.pass(86_401)
  await until(async () => (await instance())?.['endedAt'] !== null)
  expect(await instance()).toMatchObject({ endReason: 'expired', dueAt: null })
  expect(one.channel.texts(phone)).toHaveLength(1)
  expect(await rows(database, 'SELECT "lastMessageAt" FROM "Contact"')).toEqual([{ lastMessageAt: at(0) }])
})

test('an answer in time moves the moment on, and the old one passes without a trace', async () => {
  const one = await running()
  await say(one, 'espera')
  clock.pass(59)
  await say(one, 'azul')
  clock.pass(60)
  await soon(20)
  expect(await events()).toEqual([])
  expect(one.channel.texts(phone)).toEqual(['cor!', 'ok!'])
})

test('between two moments it looks at most every thirty seconds', async () => {
  let reads = 0
  const counted: Database = { ...database, read: (work) => ((reads += 1), database.read(work)) }
  const one = testBot(counted, { clock, catalog: new PlainCatalog(waitingWorld), sweepMs: 3_600_000 })
  bots.push(one)
  await one.bot.resume()
  await say(one, 'oi')
  // The first look and the one after the moment that was noted; then nothing happens any more.
  const quiet = async () => {
    const seen = reads
    await soon(100)
    return seen === reads
  }
  await until(quiet)
  const before = reads
  for (let second = 0; second < 29; second += 1) clock.pass(1)
  await until(quiet)
  expect(reads).toBe(before)
  clock.pass(1)
  // What is undated, what is due, what is next.
  await until(() => reads === before + 3)
  await until(quiet)
  expect(reads).toBe(before + 3)
})

test('what was due while nothing ran is run once, in order, marked late', async () => {
  const before = newBot()
  const phones = ['+5511900000003', '+5511900000001', '+5511900000002']
  // Stored in another order than they are due in.
  for (const [index, who] of [...phones.entries()].toReversed()) {
    clock.set(new Date(start.getTime() + index * 1_000))
    await say(before, 'espera', who)
  }
  await before.bot.stop()

  clock.pass(7_200)
  const after = await running()
  await until(async () => (await events()).length === 3)
  const order = await rows(
    database,
    'SELECT c."phone" FROM "ContactEvent" e JOIN "Contact" c ON c."id" = e."contactId" ORDER BY e.rowid',
  )
  expect(order.map((row) => row['phone'])).toEqual(phones)
  // They expired long ago: that comes before the question's own time, and nothing is sent to somebody who left hours ago.
  expect(await lateness()).toEqual([7_200 - 600, 7_200 - 601, 7_200 - 602])
  expect(after.channel.handed).toEqual([])
  clock.pass(3_600)
  await soon(20)
  expect(await events()).toHaveLength(3)
})

test('a reminder that was due while nothing ran is sent late, and the next one counts from then on', async () => {
  const before = newBot()
  await say(before, 'espera')
  await before.bot.stop()
  clock.pass(300)
  const after = await running()
  await until(() => after.channel.texts(phone).length === 1)
  expect(after.channel.texts(phone)).toEqual(['lembrete!'])
  expect(await lateness()).toEqual([240])
  expect(await instance()).toMatchObject({ currentStepKey: 'lembrete', dueAt: at(420) })
})

test('a timer and an answer at the same moment: one of the two goes first, and the other finds what it left', async () => {
  const one = await running()
  for (let round = 0; round < 20; round += 1) {
    const who = `+55119000001${String(round).padStart(2, '0')}`
    await say(one, 'espera', who)
    clock.pass(60)
    for (let wait = 0; wait < round % 5; wait += 1) await new Promise((resolve) => setImmediate(resolve))
    await say(one, 'azul', who)
    await until(async () => (await instance())?.['endedAt'] !== null)
    expect(await instance()).toMatchObject({ endReason: 'completed' })
    expect([
      ['cor!', 'ok!'],
      ['cor!', 'lembrete!', 'ok!'],
    ]).toContainEqual(one.channel.texts(who))
  }
  expect(one.errors).toEqual([])
})

test('nothing is sent on a timer to a contact who opted out, however that came about', async () => {
  const one = await running()
  await say(one, 'espera')
  await say(one, 'espera', '+5511900000001')
  await say(one, 'PARAR')
  // Somebody else's program switched the other one off, and left the conversation open.
  await database.turn((tx) => tx.run('UPDATE "Contact" SET "optIn" = ? WHERE "phone" = ?', [false, '+5511900000001']))
  clock.pass(3_600)
  await until(async () => (await rows(database, 'SELECT 1 FROM "FlowInstance" WHERE "endedAt" IS NULL')).length === 0)
  expect(one.channel.texts('+5511900000001')).toEqual(['cor!'])
  expect(one.channel.texts(phone)).toHaveLength(2)
})

test('a message queued by a timer is held back when the contact opts out before it is sent', async () => {
  const one = newBot()
  await say(one, 'espera')
  one.channel.behave = () => new Promise(() => {})
  const blocked = say(one, 'preço')
  await until(() => one.channel.handed.length === 2)
  await one.bot.resume()
  clock.pass(60)
  await until(async () => (await events()).length === 1)
  await database.turn((tx) => tx.run('UPDATE "Contact" SET "optIn" = ?', [false]))
  await one.bot.stop()
  await blocked

  const next = await running()
  await until(
    async () =>
      (await rows(database, `SELECT "failedReason" FROM "Message" WHERE "content" = 'lembrete!'`))[0]?.[
        'failedReason'
      ] === 'opted_out',
  )
  expect(next.channel.handed).toEqual([])
})

test('a thousand at once run once each, in the order in which they were due', { timeout: 60_000 }, async () => {
  const before = newBot()
  const phones = Array.from({ length: 1_000 }, (_, index) => `+55119${String(index).padStart(8, '0')}`)
  for (const [index, who] of [...phones.entries()].toReversed()) {
    clock.set(new Date(start.getTime() + index))
    await before.bot.receive(delivery(newId(), 'espera', { phone: who }))
  }
  await before.bot.stop()
  clock.pass(120)
  const after = await running()
  await until(async () => (await events()).length === 1_000)
  for (const { id } of await rows(database, 'SELECT "id" FROM "Contact"')) await after.bot.sent(String(id))
  for (const who of phones) expect(after.channel.texts(who).at(-1)).toBe('lembrete!')
  const order = await rows(
    database,
    'SELECT c."phone" FROM "ContactEvent" e JOIN "Contact" c ON c."id" = e."contactId" ORDER BY e.rowid',
  )
  expect(order.map((row) => row['phone'])).toEqual(phones)
  await soon(20)
  expect(await events()).toHaveLength(1_000)
  expect(after.errors).toEqual([])
})

test('two bots on one database run each timer once', async () => {
  const two = [await running({ owner: 'one' }), await running({ owner: 'two' })]
  const phones = Array.from({ length: 40 }, (_, index) => `+55119000000${index + 10}`)
  for (const [index, who] of phones.entries()) await say(two[index % 2] ?? two[0]!, 'espera', who)
  clock.pass(61)
  await until(async () => (await events()).length >= 40)
  await soon(50)
  expect(await events()).toHaveLength(40)
  for (const { id } of await rows(database, 'SELECT "id" FROM "Contact"')) {
    await Promise.all(two.map(({ bot }) => bot.sent(String(id))))
  }
  for (const who of phones) {
    expect(two.flatMap(({ channel }) => channel.texts(who)).toSorted()).toEqual(['cor!', 'lembrete!'])
  }
})

test('a clock that is set back makes timers late, one set forward makes them come at the next look; none is lost or doubled', async () => {
  const one = await running()
  await say(one, 'espera')
  clock.set(new Date(start.getTime() - 3_600_000))
  clock.pass(60)
  await soon(20)
  expect(await events()).toEqual([])
  clock.set(new Date(start.getTime() + 61_000))
  clock.pass(30)
  await until(() => one.channel.texts(phone).length === 2)
  clock.set(start)
  clock.pass(100)
  await soon(20)
  clock.pass(111)
  await until(() => one.channel.texts(phone).length === 3)
  clock.pass(86_400 * 365)
  await soon(20)
  expect(one.channel.texts(phone)).toEqual(['cor!', 'lembrete!', 'tchau!'])
  expect(await events()).toHaveLength(2)
})

test('conversations of which nobody knows the moment are worked out at the start, however many', async () => {
  const before = newBot()
  for (let index = 0; index < 450; index += 1) {
    await before.bot.receive(delivery(newId(), 'espera', { phone: `+55119${String(index).padStart(8, '0')}` }))
  }
  await before.bot.stop()
  await database.turn((tx) => tx.run('UPDATE "FlowInstance" SET "dueAt" = NULL'))
  await running()
  const undated = () => rows(database, 'SELECT 1 FROM "FlowInstance" WHERE "dueAt" IS NULL')
  await until(async () => (await undated()).length === 0)
  expect(await rows(database, 'SELECT DISTINCT "dueAt", "rev" FROM "FlowInstance"')).toEqual([
    { dueAt: at(60), rev: 0 },
  ])
})

test('another expiry in the settings counts for the conversations under way; paused and ended ones stay as they are', async () => {
  const one = await running()
  await say(one, 'oi')
  await say(one, 'oi', '+5511900000001')
  await say(one, 'oi', '+5511900000002')
  await say(one, 'Ana', '+5511900000002')
  const ended = await rows(database, 'SELECT * FROM "FlowInstance" WHERE "endedAt" IS NOT NULL')
  await database.turn((tx) =>
    tx.run(
      'UPDATE "FlowInstance" SET "paused" = ? WHERE "endedAt" IS NULL AND "contactId" IN (SELECT "id" FROM "Contact" WHERE "phone" = ?)',
      [true, '+5511900000001'],
    ),
  )
  await one.bot.stop()
  await updateSettings(database, { theme: 'dark' }, { now: clock.now(), newId })
  expect(await rows(database, 'SELECT 1 FROM "FlowInstance" WHERE "dueAt" IS NULL AND "endedAt" IS NULL')).toEqual([])
  await updateSettings(database, { expiryMinutes: 5 }, { now: clock.now(), newId })
  const catalog = new PlainCatalog({ ...waitingWorld, settings: { ...waitingWorld.settings, expiryMinutes: 5 } })
  const next = await running({ catalog })
  clock.pass(301)
  await until(async () => (await events()).length === 1)
  expect(await lateness()).toEqual([1])
  expect(next.errors).toEqual([])
  expect(await rows(database, 'SELECT * FROM "FlowInstance" WHERE "endReason" = \'completed\'')).toEqual(ended)
  expect(await rows(database, 'SELECT "paused" FROM "FlowInstance" WHERE "endedAt" IS NULL')).toEqual([{ paused: 1 }])
})

test('a database that refuses is told, asked again two seconds later and not before, and then everything runs', async () => {
  const one = await running()
  await say(one, 'espera')
  await database.turn((tx) =>
    tx.run('CREATE TRIGGER "full" BEFORE INSERT ON "ContactEvent" BEGIN SELECT RAISE(FAIL, \'disk\'); END'),
  )
  const refusing: Database = {
    ...database,
    turn: () => Promise.reject(Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })),
  }
  const other = testBot(refusing, { clock, catalog: new PlainCatalog(waitingWorld) })
  await one.bot.stop()
  await other.bot.resume()
  clock.pass(60)
  await until(() => other.errors.length === 1)
  await soon(30)
  clock.pass(1.9)
  await soon(30)
  expect(other.errors).toHaveLength(1)
  clock.pass(0.1)
  await until(() => other.errors.length === 2)
  await other.bot.stop()

  await database.turn((tx) => tx.run('DROP TRIGGER "full"'))
  const last = await running()
  await until(() => last.channel.texts(phone).length === 1)
  expect(last.channel.texts(phone)).toEqual(['lembrete!'])
})

test('a timer that fails for a reason of its own is told and holds up no other', async () => {
  const one = newBot()
  await say(one, 'espera')
  await say(one, 'espera', '+5511900000001')
  await database.turn((tx) =>
    tx.run(
      `CREATE TRIGGER "broken" BEFORE INSERT ON "ContactEvent"
       WHEN NEW."contactId" = (SELECT "id" FROM "Contact" WHERE "phone" = '${phone}') BEGIN SELECT RAISE(ABORT, 'no'); END`,
    ),
  )
  clock.pass(60)
  await one.bot.resume()
  await until(() => one.channel.texts('+5511900000001').length === 2)
  expect(one.channel.texts(phone)).toEqual(['cor!'])
  expect(one.errors).toHaveLength(1)
  await database.turn((tx) => tx.run('DROP TRIGGER "broken"'))
  clock.pass(30)
  await until(() => one.channel.texts(phone).length === 2)
  expect(one.errors).toHaveLength(1)
})

test('a contact with whom nobody has spoken yet is reached where this process is at home', async () => {
  const one = newBot()
  await say(one, 'espera')
  await database.turn((tx) => tx.run('DELETE FROM "Message"'))
  clock.pass(60)
  await one.bot.resume()
  await until(() => one.channel.texts(phone).length === 2)
  expect(await rows(database, 'SELECT "channel" FROM "Message"')).toEqual([{ channel: 'test' }])
})

test('a stopped bot begins no timer, and a paused conversation has none', async () => {
  const one = await running()
  await say(one, 'espera')
  await one.bot.stop()
  clock.pass(300)
  await soon(20)
  await database.turn((tx) => tx.run('UPDATE "FlowInstance" SET "paused" = ?', [true]))
  await running()
  await soon(20)
  expect(await events()).toEqual([])
})
