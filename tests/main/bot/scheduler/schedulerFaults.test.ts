import { expect, test } from 'vitest'
import type { Database } from '../../../../main/db/database.ts'
import { updateSettings } from '../../../../main/db/settings/updateSettings.ts'
import { start } from '../../engine/samples.ts'
import { delivery, newId, phone, rows, testBot } from '../support/testBot.ts'
import { until } from '../support/until.ts'
import { waitingWorld } from '../support/waitingWorld.ts'
import { PlainCatalog } from '../support/world.ts'
import { at, soon, timerDesk } from './timerDesk.ts'

test('a message queued by a timer is held back when the contact opts out before it is sent', async () => {
  const { database, clock, newBot, running, say, events } = await timerDesk()
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
  const { database, clock, newBot, running, events, phonesOfEvents } = await timerDesk()
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
  expect(await phonesOfEvents()).toEqual(phones)
  await soon()
  expect(await events()).toHaveLength(1_000)
  expect(after.errors).toEqual([])
})

test('two bots on one database run each timer once', async () => {
  const { database, clock, running, say, events } = await timerDesk()
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
  const { clock, running, say, events } = await timerDesk()
  const one = await running()
  await say(one, 'espera')
  clock.set(new Date(start.getTime() - 3_600_000))
  clock.pass(60)
  await soon()
  expect(await events()).toEqual([])
  clock.set(new Date(start.getTime() + 61_000))
  clock.pass(30)
  await until(() => one.channel.texts(phone).length === 2)
  clock.set(start)
  clock.pass(100)
  await soon()
  clock.pass(111)
  await until(() => one.channel.texts(phone).length === 3)
  clock.pass(86_400 * 365)
  await soon()
  expect(one.channel.texts(phone)).toEqual(['cor!', 'lembrete!', 'tchau!'])
  expect(await events()).toHaveLength(2)
})

test('conversations of which nobody knows the moment are worked out at the start, however many', async () => {
  const { database, newBot, running } = await timerDesk()
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
  const { database, clock, running, say, events, lateness } = await timerDesk()
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
  const { database, clock, running, say } = await timerDesk()
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

test('a timer that fails for a reason of its own is told, holds up no other, and rests before it is tried again', async () => {
  const { database, clock, newBot, say } = await timerDesk()
  const one = newBot()
  await say(one, 'espera')
  await say(one, 'espera', '+5511900000001')
  await database.turn((tx) =>
    tx.run(
      `CREATE TRIGGER "broken" BEFORE INSERT ON "ContactEvent"
       WHEN NEW."contactId" = (SELECT "id" FROM "Contact" WHERE "phone" = '${phone}') BEGIN SELECT RAISE(ABORT, 'no'); END`,
    ),
  )
  clock.pass(10)
  await say(one, 'espera', '+5511900000002')
  clock.pass(50)
  await one.bot.resume()
  await until(() => one.channel.texts('+5511900000001').length === 2)
  clock.pass(10)
  await until(() => one.channel.texts('+5511900000002').length === 2)
  expect(one.channel.texts(phone)).toEqual(['cor!'])
  expect(one.errors).toHaveLength(1)
  await database.turn((tx) => tx.run('DROP TRIGGER "broken"'))
  clock.pass(30)
  await until(() => one.channel.texts(phone).length === 2)
  expect(one.errors).toHaveLength(1)
})

test('a contact with whom nobody has spoken yet is reached where this process is at home', async () => {
  const { database, clock, newBot, say } = await timerDesk()
  const one = newBot()
  await say(one, 'espera')
  await database.turn((tx) => tx.run('DELETE FROM "Message"'))
  clock.pass(60)
  await one.bot.resume()
  await until(() => one.channel.texts(phone).length === 2)
  expect(await rows(database, 'SELECT "channel" FROM "Message"')).toEqual([{ channel: 'test' }])
})

test('a stopped bot begins no timer, and a paused conversation has none', async () => {
  const { database, clock, running, say, events } = await timerDesk()
  const one = await running()
  await say(one, 'espera')
  await one.bot.stop()
  clock.pass(300)
  await soon()
  await database.turn((tx) => tx.run('UPDATE "FlowInstance" SET "paused" = ?', [true]))
  await running()
  await soon()
  expect(await events()).toEqual([])
})
