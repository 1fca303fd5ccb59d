import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Clock } from '../../../main/bot/clock.ts'
import type { Database } from '../../../main/db/database.ts'
import type { Channel } from '../../../shared/domain/channel.ts'
import {
  delivery,
  MovableClock,
  newId,
  phone,
  RecordingChannel,
  rows,
  testBot,
  type TestBot,
} from './support/testBot.ts'
import { newFolder } from './support/newFolder.ts'
import { opened, stored, world } from './support/world.ts'

let database: Database
let bots: TestBot[]

beforeEach(async () => {
  database = await opened(newFolder())
  await stored(database, world)
  bots = []
})
afterEach(async () => {
  for (const { bot } of bots) await bot.stop()
  await database.close()
})

function started(...args: Parameters<typeof testBot> extends [Database, ...infer Rest] ? Rest : never): TestBot {
  const one = testBot(database, ...args)
  bots.push(one)
  return one
}
const statuses = async () =>
  (
    await rows(database, `SELECT "status", "failedReason" FROM "Message" WHERE "direction" = 'outbound' ORDER BY "seq"`)
  ).map((row) => [row['status'], row['failedReason']])
const handle = async ({ bot }: TestBot, id: string, text: string) => {
  const receipt = await bot.receive(delivery(id, text))
  if (!receipt.ok) throw new Error(JSON.stringify(receipt))
  return receipt
}
const until = async (condition: () => boolean) => {
  for (let tries = 0; tries < 400 && !condition(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 5))
  expect(condition()).toBe(true)
}

test('what one bot left queued is sent by the next one, in order and once', async () => {
  const first = started()
  first.channel.behave = () => new Promise(() => {})
  const { contactId, replies } = await handle(first, '1', 'três')
  await until(() => first.channel.handed.length > 0)
  await first.bot.stop()
  expect(await statuses()).toEqual([
    ['queued', null],
    ['queued', null],
    ['queued', null],
  ])

  const second = started()
  await second.bot.resume()
  await second.bot.sent(contactId)
  expect(second.channel.texts(phone)).toEqual(['um!', 'dois!', 'tres!'])
  expect(second.channel.handed.map(({ messageId }) => messageId)).toEqual(replies.map(({ messageId }) => messageId))
  expect(await statuses()).toEqual([
    ['sent', null],
    ['sent', null],
    ['sent', null],
  ])
})

test('a message that the channel refuses keeps the reason and holds up neither the next one nor anybody else', async () => {
  const at = started()
  at.channel.behave = ({ text }) =>
    text === 'um!' ? { outcome: 'failed', reason: 'number_unknown' } : { outcome: 'accepted' }
  const { contactId } = await handle(at, '1', 'três')
  await at.bot.sent(contactId)
  expect(at.channel.texts(phone)).toEqual(['um!', 'dois!', 'tres!'])
  expect(await statuses()).toEqual([
    ['failed', 'number_unknown'],
    ['sent', null],
    ['sent', null],
  ])
})

test('a contact whose channel hangs holds up nobody else', async () => {
  const at = started({ patience: { answer: 60_000, retries: [] } })
  at.channel.behave = (message) => (message.phone === phone ? new Promise(() => {}) : { outcome: 'accepted' })
  await handle(at, '1', 'três')
  const other = await at.bot.receive(delivery('2', 'três', { phone: '+5511900000001' }))
  if (other.ok) await at.bot.sent(other.contactId)
  expect(at.channel.texts('+5511900000001')).toEqual(['um!', 'dois!', 'tres!'])
  expect(at.channel.texts(phone)).toEqual(['um!'])
})

test('a channel that breaks or is silent is asked again with the same id, and then the message has failed', async () => {
  const at = started({ patience: { answer: 20, retries: [1, 1] } })
  let asked = 0
  at.channel.behave = ({ text }) => {
    asked += 1
    if (text === 'um!' && asked === 1) throw new Error('connection reset')
    if (text === 'dois!') return new Promise(() => {})
    return { outcome: 'accepted' }
  }
  const { contactId, replies } = await handle(at, '1', 'três')
  await at.bot.sent(contactId)
  expect(at.channel.texts(phone)).toEqual(['um!', 'um!', 'dois!', 'dois!', 'dois!', 'tres!'])
  expect(new Set(at.channel.handed.map(({ messageId }) => messageId))).toEqual(
    new Set(replies.map((reply) => reply.messageId)),
  )
  expect(await statuses()).toEqual([
    ['sent', null],
    ['failed', 'no_answer'],
    ['sent', null],
  ])
})

test('between two attempts a contact who has opted out meanwhile is left alone', async () => {
  const at = started({ patience: { answer: 60_000, retries: [30, 30] } })
  at.channel.behave = ({ text }) => {
    if (text === 'um!') throw new Error('connection reset')
    return { outcome: 'accepted' }
  }
  const { contactId } = await handle(at, '1', 'três')
  await until(() => at.channel.handed.length === 1)
  await handle(at, '2', 'PARAR')
  await at.bot.sent(contactId)
  expect(at.channel.texts(phone)).toEqual(['um!', 'Você não recebe mais mensagens.'])
  const refused = ['failed', 'opted_out']
  expect(await statuses()).toEqual([refused, refused, refused, ['sent', null]])
})

test('a message that is known to have arrived is not handed over again, although nobody answered', async () => {
  const at = started({ patience: { answer: 60_000, retries: [30, 30] } })
  at.channel.behave = async ({ messageId, text }) => {
    if (text !== 'um!') return { outcome: 'accepted' }
    await at.bot.report({ messageId, status: 'delivered', reason: null })
    throw new Error('connection reset')
  }
  const { contactId } = await handle(at, '1', 'três')
  await at.bot.sent(contactId)
  expect(at.channel.texts(phone)).toEqual(['um!', 'dois!', 'tres!'])
  expect(await statuses()).toEqual([
    ['delivered', null],
    ['sent', null],
    ['sent', null],
  ])
})

test('a channel that knows what became of its messages is heard, and told to repeat what could not be kept', async () => {
  const heard: Promise<boolean>[] = []
  const talkative: Channel = {
    name: 'test',
    send: () => ({ outcome: 'accepted' }),
    listen(hear) {
      for (const messageId of ['x', '']) heard.push(Promise.resolve(hear({ messageId, status: 'read', reason: null })))
    },
  }
  started({ channels: [talkative] })
  expect(await Promise.all(heard)).toEqual([true, true])
  const broken: Database = { ...database, turn: () => Promise.reject(new Error('disk I/O error')) }
  const other = testBot(broken, { channels: [talkative] })
  bots.push(other)
  expect(await Promise.all(heard.slice(2))).toEqual([false, true])
})

test('a message for a channel that this process does not have waits for one that has it, and holds up no other', async () => {
  const at = started()
  const receipt = await at.bot.receive(delivery('1', 'três', { channel: 'elsewhere' }))
  const { contactId } = await handle(at, '2', 'oi')
  await at.bot.sent(contactId)
  const queued = ['queued', null]
  expect(await statuses()).toEqual([queued, queued, queued, ['sent', null]])
  await at.bot.stop()

  const other = started({ channels: [{ name: 'elsewhere', send: async () => ({ outcome: 'accepted' }) }] })
  await other.bot.resume()
  if (receipt.ok) await other.bot.sent(receipt.contactId)
  expect(await statuses()).toEqual(Array.from({ length: 4 }, () => ['sent', null]))
})

test('what was queued before a contact opted out is not sent, the confirmation is', async () => {
  const first = started()
  first.channel.behave = () => new Promise(() => {})
  const { contactId } = await handle(first, '1', 'três')
  await handle(first, '2', 'PARAR')
  await first.bot.stop()

  const second = started()
  await second.bot.resume()
  await second.bot.sent(contactId)
  expect(second.channel.texts(phone)).toEqual(['Você não recebe mais mensagens.'])
  const refused = ['failed', 'opted_out']
  expect(await statuses()).toEqual([refused, refused, refused, ['sent', null]])
  await handle(second, '3', 'três')
  await second.bot.sent(contactId)
  expect(second.channel.handed).toHaveLength(1)
})

test('staff switch a contact off between queueing and sending: nothing leaves', async () => {
  const first = started()
  first.channel.behave = () => new Promise(() => {})
  const { contactId } = await handle(first, '1', 'oi')
  await first.bot.stop()
  await database.turn((tx) => tx.run('UPDATE "Contact" SET "optIn" = ?', [false]))
  const second = started()
  await second.bot.resume()
  await second.bot.sent(contactId)
  expect(second.channel.handed).toEqual([])
  expect(await statuses()).toEqual([['failed', 'opted_out']])
})

test('two processes never send for one contact at once; when one dies, the other goes on once the lease ran out', async () => {
  const clock = new MovableClock(new Date())
  const waits: number[] = []
  const watched: Clock = {
    now: clock.now,
    wait: (ms, signal) => {
      waits.push(ms)
      return clock.wait(Math.min(ms, 20), signal)
    },
  }
  const dying = started({ owner: 'one', clock, patience: { answer: 60_000, retries: [] } })
  dying.channel.behave = () => new Promise(() => {})
  const { contactId } = await handle(dying, '1', 'três')
  await until(() => dying.channel.handed.length === 1)

  const other = started({ owner: 'two', clock: watched })
  await other.bot.resume()
  await until(() => waits.length > 3)
  expect(other.channel.handed).toEqual([])
  clock.advance(91)
  await other.bot.sent(contactId)
  expect(other.channel.texts(phone)).toEqual(['um!', 'dois!', 'tres!'])
  expect(await rows(database, 'SELECT "lockedBy" FROM "Contact"')).toEqual([{ lockedBy: null }])
})

test('two bots that both wake for the same messages hand each one over once', async () => {
  const shared = new RecordingChannel()
  shared.behave = async () => {
    await new Promise((resolve) => setTimeout(resolve, 2))
    return { outcome: 'accepted' }
  }
  const pair = ['one', 'two'].map((owner) => started({ owner, channels: [shared] }))
  const phones = Array.from({ length: 6 }, (_, index) => `+551190000000${index}`)
  await Promise.all(
    phones.map(async (who, index) => {
      const receipt = await pair[index % 2]?.bot.receive(delivery(who, 'três', { phone: who }))
      if (receipt?.ok === true) await Promise.all(pair.map(({ bot }) => bot.sent(receipt.contactId)))
    }),
  )
  for (const who of phones) expect(shared.texts(who)).toEqual(['um!', 'dois!', 'tres!'])
})

test('when the database refuses, the outbox tells and goes on by itself', async () => {
  let broken = true
  const flaky: Database = {
    ...database,
    turn: (work) =>
      broken ? Promise.reject(Object.assign(new Error('disk full'), { code: 'SQLITE_FULL' })) : database.turn(work),
  }
  broken = false
  const at = testBot(flaky, {
    clock: { now: () => new Date(), wait: (_, signal) => new MovableClock(new Date()).wait(5, signal) },
  })
  bots.push(at)
  at.channel.behave = () => {
    broken = at.errors.length === 0
    return { outcome: 'accepted' }
  }
  const { contactId } = await handle(at, '1', 'oi')
  await until(() => at.errors.length > 0)
  broken = false
  await at.bot.sent(contactId)
  expect(await statuses()).toEqual([['sent', null]])
  expect(at.channel.handed).toHaveLength(1)
})

test('news about a sent message only raise its status, in whatever order they come', async () => {
  const at = started()
  const { contactId, replies } = await handle(at, '1', 'oi')
  await at.bot.sent(contactId)
  const messageId = replies[0]?.messageId ?? ''
  const report = (status: 'sent' | 'failed' | 'delivered' | 'read', reason: string | null = null) =>
    at.bot.report({ messageId, status, reason })
  expect(await report('failed', 'not_reached')).toEqual({ ok: true, news: true })
  expect(await statuses()).toEqual([['failed', 'not_reached']])
  expect(await report('sent')).toEqual({ ok: true, news: false })
  expect(await report('read')).toEqual({ ok: true, news: true })
  expect(await report('delivered')).toEqual({ ok: true, news: false })
  expect(await report('failed', 'late')).toEqual({ ok: true, news: false })
  expect(await statuses()).toEqual([['read', null]])
  expect(await at.bot.report({ messageId: newId(), status: 'read', reason: null })).toEqual({ ok: true, news: false })
  expect(await at.bot.report({ messageId: '', status: 'read', reason: null })).toMatchObject({
    ok: false,
    code: 'bad_event',
  })
})

test('news that overtake the sending are kept', async () => {
  const at = started()
  at.channel.behave = async ({ messageId }) => {
    await at.bot.report({ messageId, status: 'delivered', reason: null })
    return { outcome: 'accepted' }
  }
  const { contactId } = await handle(at, '1', 'oi')
  await at.bot.sent(contactId)
  expect(await statuses()).toEqual([['delivered', null]])
})

test('stopping lets the message in hand arrive and leaves the rest queued', async () => {
  const at = started({ patience: { answer: 60_000, retries: [] } })
  const gate = Promise.withResolvers<void>()
  at.channel.behave = async () => {
    await gate.promise
    return { outcome: 'accepted' }
  }
  await handle(at, '1', 'três')
  await until(() => at.channel.handed.length === 1)
  const stopped = at.bot.stop()
  gate.resolve()
  await stopped
  expect(await statuses()).toEqual([
    ['sent', null],
    ['queued', null],
    ['queued', null],
  ])
})
