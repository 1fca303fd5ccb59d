import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Database } from '../../../main/db/database.ts'
import { traceSchema } from '../../../shared/domain/trace.ts'
import { limits } from '../../../shared/domain/limits.ts'
import { delivery, MovableClock, phone, rows, testBot, type TestBot } from './support/testBot.ts'
import { newFolder } from './support/newFolder.ts'
import { opened, stored, world } from './support/world.ts'

let database: Database
let clock: MovableClock
let at: TestBot

beforeEach(async () => {
  database = await opened(newFolder())
  await stored(database, world)
  clock = new MovableClock(new Date('2026-03-02T12:00:00Z'))
  at = testBot(database, { clock })
})
afterEach(async () => {
  await at.bot.stop()
  await database.close()
})

const messages = () =>
  rows(
    database,
    'SELECT "direction", "status", "content", "seq", "triggerId", "templateId", "replyToId" FROM "Message" ORDER BY "seq"',
  )
const said = async (id: string, text: string) => {
  const receipt = await at.bot.receive(delivery(id, text))
  if (!receipt.ok) throw new Error(JSON.stringify(receipt))
  await at.bot.sent(receipt.contactId)
  return { ...receipt, texts: receipt.replies.map((reply) => reply.text) }
}

test('a conversation goes through its flow, everything is stored in the order of seq and then sent', async () => {
  expect((await said('1', 'Oi!')).texts).toEqual(['Qual é o seu nome?'])
  const [waiting] = await rows(database, 'SELECT * FROM "FlowInstance"')
  expect(waiting).toMatchObject({ currentStepKey: 'nome', endedAt: null, rev: 0, flowId: 'flow-name' })
  expect((await said('2', 'Ana')).texts).toEqual(['Obrigado, Ana!'])
  const [ended, ...more] = await rows(database, 'SELECT * FROM "FlowInstance"')
  expect(ended).toMatchObject({ endReason: 'completed', rev: 1 })
  expect(more).toEqual([])

  expect(at.channel.texts(phone)).toEqual(['Qual é o seu nome?', 'Obrigado, Ana!'])
  const stored = await messages()
  expect(stored.map((row) => [row['seq'], row['direction'], row['status'], row['content'], row['triggerId']])).toEqual([
    [0, 'inbound', 'delivered', 'Oi!', null],
    [1, 'outbound', 'sent', 'Qual é o seu nome?', 'trigger-oi'],
    [2, 'inbound', 'delivered', 'Ana', null],
    [3, 'outbound', 'sent', 'Obrigado, Ana!', null],
  ])
  expect(await rows(database, 'SELECT "phone", "nextSeq", "lockedBy", "searchText" FROM "Contact"')).toEqual([
    { phone, nextSeq: 4, lockedBy: null, searchText: '5511988887777' },
  ])
  expect(at.errors).toEqual([])
})

test('the trace of the turn is kept with the inbound message', async () => {
  const receipt = await said('1', 'oi')
  const [row] = await rows(database, 'SELECT "traceJson" FROM "Message" WHERE "id" = ?', [receipt.messageId])
  const trace = traceSchema.parse(JSON.parse(String(row?.['traceJson'])))
  expect(trace.map((fact) => fact.kind)).toEqual(expect.arrayContaining(['trigger_considered', 'message_queued']))
})

test('a delivery that comes again changes nothing and gives the first outcome, also all at once', async () => {
  const first = await said('1', 'três')
  const again = await Promise.all(Array.from({ length: 5 }, () => at.bot.receive(delivery('1', 'três'))))
  expect(again).toEqual(
    Array.from({ length: 5 }, () => ({
      ok: true,
      duplicate: true,
      contactId: first.contactId,
      messageId: first.messageId,
      replies: first.replies,
    })),
  )
  expect(first.texts).toEqual(['um!', 'dois!', 'tres!'])
  expect(await messages()).toHaveLength(4)
  expect(at.channel.texts(phone)).toEqual(['um!', 'dois!', 'tres!'])
})

test('the same id from another channel is another message', async () => {
  await said('1', 'três')
  expect(await at.bot.receive(delivery('1', 'três', { channel: 'other' }))).toMatchObject({ duplicate: false })
})

test('messages of one contact are answered one after the other, of many contacts side by side', async () => {
  const phones = Array.from({ length: 8 }, (_, index) => `+551198888000${index}`)
  const receipts = phones.flatMap((who) =>
    ['oi', 'Ana', 'três'].map((text, index) => at.bot.receive(delivery(`${who}-${index}`, text, { phone: who }))),
  )
  for (const receipt of await Promise.all(receipts)) if (receipt.ok) await at.bot.sent(receipt.contactId)
  for (const who of phones) {
    expect(at.channel.texts(who)).toEqual(['Qual é o seu nome?', 'Obrigado, Ana!', 'um!', 'dois!', 'tres!'])
  }
})

test('deliveries that come three times, shuffled, through two bots have one outcome each, in the order of seq', async () => {
  const other = testBot(database, { clock, owner: 'two', channels: [at.channel] })
  const phones = ['+5511900000001', '+5511900000002', '+5511900000003']
  const all = phones.flatMap((who) =>
    Array.from({ length: 36 }, (_, index) =>
      delivery(`${who}/${index % 12}`, ['três', 'oi'][index % 2] ?? '', { phone: who }),
    ),
  )
  const shuffled = all.map((one, index) => ({ one, key: (index * 7_919) % 108 })).sort((a, b) => a.key - b.key)
  const receipts = await Promise.all(shuffled.map(({ one }, index) => (index % 2 === 0 ? at : other).bot.receive(one)))
  expect(receipts.filter((receipt) => receipt.ok && !receipt.duplicate)).toHaveLength(36)
  for (const receipt of receipts)
    if (receipt.ok) await Promise.all([at, other].map(({ bot }) => bot.sent(receipt.contactId)))
  for (const who of phones) {
    const order = await rows(
      database,
      `SELECT m."id" FROM "Message" m JOIN "Contact" c ON c."id" = m."contactId"
       WHERE c."phone" = ? AND m."direction" = 'outbound' ORDER BY m."seq"`,
      [who],
    )
    const handed = at.channel.handed.filter((message) => message.phone === who)
    expect(handed.map(({ messageId }) => messageId)).toEqual(order.map((row) => row['id']))
  }
  await other.bot.stop()
})

test('one contact is one contact however the phone is written, and a name is only taken once', async () => {
  await at.bot.receive(delivery('1', 'olá'))
  await at.bot.receive(delivery('2', 'olá', { phone: '+55 (11) 98888-7777', name: 'João' }))
  await at.bot.receive(delivery('3', 'olá', { phone: '0055 11 98888-7777', name: 'Zé' }))
  expect(await rows(database, 'SELECT "name", "searchText", "nextSeq" FROM "Contact"')).toEqual([
    { name: 'João', searchText: 'joao 5511988887777', nextSeq: 6 },
  ])
})

test('a phone that is none and a delivery that is none are refused with a code, and nothing is stored', async () => {
  expect(await at.bot.receive(delivery('1', 'oi', { phone: '11 98888-7777' }))).toEqual({
    ok: false,
    code: 'bad_phone',
    why: 'no_country_code',
  })
  expect(await at.bot.receive(delivery('', 'oi'))).toMatchObject({ ok: false, code: 'bad_delivery' })
  expect(await rows(database, 'SELECT 1 FROM "Contact"')).toEqual([])
})

test('a trigger cools down for this contact alone and answers again afterwards, with another wording', async () => {
  const first = await said('1', 'qual o preço?')
  clock.advance(59)
  expect((await said('2', 'preço')).texts).toEqual(['Não entendi.'])
  expect(await at.bot.receive(delivery('3', 'preço', { phone: '+5511900000001' }))).toMatchObject({
    replies: [{ text: expect.stringContaining('site') }],
  })
  clock.advance(2)
  const later = await said('4', 'preço')
  expect(later.texts[0]).toMatch(/site/)
  expect(later.texts).not.toEqual(first.texts)
})

test('an answer that could not be sent does not cool down', async () => {
  at.channel.behave = () => ({ outcome: 'failed', reason: 'number_unknown' })
  await said('1', 'preço')
  at.channel.behave = () => ({ outcome: 'accepted' })
  expect((await said('2', 'preço')).texts[0]).toMatch(/site/)
})

test('the fallback has its own cooldown', async () => {
  at.catalog.source = { ...world, settings: { ...world.settings, fallbackCooldownSec: 3_600 } }
  expect((await said('1', 'blá')).texts).toEqual(['Não entendi.'])
  clock.advance(3_599)
  expect((await said('2', 'blá')).texts).toEqual([])
  clock.advance(1)
  expect((await said('3', 'blá')).texts).toEqual(['Não entendi.'])
})

test('more than twenty messages in a minute stop the bot, a minute later it answers again', async () => {
  for (let index = 0; index < 20; index += 1) expect((await said(`a${index}`, 'blá')).texts).toHaveLength(1)
  expect((await said('b', 'blá')).texts).toEqual([])
  clock.advance(61)
  expect((await said('c', 'blá')).texts).toHaveLength(1)
})

test('a change of the catalog counts from the next message on, and is compiled once', async () => {
  await said('1', 'blá')
  await said('2', 'blá')
  expect(at.catalog.reads).toBe(1)
  at.catalog.source = { ...world, settings: { ...world.settings, fallbackTemplateId: null } }
  at.catalog.version += 1
  const receipts = await Promise.all([1, 2, 3].map((n) => said(`x${n}`, 'blá')))
  expect(receipts.map(({ texts }) => texts)).toEqual([[], [], []])
  expect(at.catalog.reads).toBe(2)
})

test('a contact whom another process changes in between is decided again, on what is true then', async () => {
  await said('1', 'oi')
  let changes = 0
  // The other process writes right before this turn saves: its compare and swap then fails, and the turn is read anew.
  const disturbed: Database = {
    ...database,
    turn: (work) =>
      database.turn((tx) =>
        work({
          ...tx,
          all: (sql, params) => tx.all(sql, params),
          get: (sql, params) => tx.get(sql, params),
          run: async (sql, params) => {
            if (sql.startsWith('UPDATE "FlowInstance"') && changes < 2) {
              changes += 1
              await tx.run('UPDATE "FlowInstance" SET "rev" = "rev" + 7')
            }
            return tx.run(sql, params)
          },
        }),
      ),
  }
  const other = testBot(disturbed, { clock })
  expect(await other.bot.receive(delivery('2', 'Ana'))).toMatchObject({
    ok: true,
    replies: [{ text: 'Obrigado, Ana!' }],
  })
  expect(changes).toBe(2)
  expect(await rows(database, 'SELECT COUNT(*) AS "n" FROM "Message" WHERE "externalId" = ?', ['2'])).toEqual([
    { n: 1 },
  ])
  await other.bot.stop()
})

test('a contact whom somebody changes without end is answered "busy", and nothing of it is stored', async () => {
  await said('1', 'oi')
  const before = await messages()
  const disturbed: Database = {
    ...database,
    turn: (work) =>
      database.turn((tx) =>
        work({
          all: (sql, params) => tx.all(sql, params),
          get: (sql, params) => tx.get(sql, params),
          run: (sql, params) => (sql.startsWith('UPDATE "FlowInstance"') ? Promise.resolve(0) : tx.run(sql, params)),
        }),
      ),
  }
  const other = testBot(disturbed, { clock })
  expect(await other.bot.receive(delivery('2', 'Ana'))).toEqual({ ok: false, code: 'busy' })
  expect(await messages()).toEqual(before)
  await other.bot.stop()
})

test('what the database refuses with comes back as data, nothing is changed, and the same delivery may come again', async () => {
  await database.turn((tx) =>
    tx.run(
      'CREATE TRIGGER "broken" BEFORE INSERT ON "Message" WHEN NEW."direction" = \'outbound\' BEGIN SELECT RAISE(FAIL, \'no\'); END',
    ),
  )
  expect(await at.bot.receive(delivery('1', 'oi'))).toMatchObject({
    ok: false,
    code: 'database',
    problem: { path: database.path },
  })
  expect(await messages()).toEqual([])
  expect(await rows(database, 'SELECT 1 FROM "Contact"')).toEqual([])
  expect(at.errors).toHaveLength(1)
  await database.turn((tx) => tx.run('DROP TRIGGER "broken"'))
  expect(await said('1', 'oi')).toMatchObject({ duplicate: false, texts: ['Qual é o seu nome?'] })
})

test('a message that is too long is cut between two characters and marked in the trace', async () => {
  const receipt = await said('1', `${'a'.repeat(limits.message - 1)}😀`)
  const [row] = await rows(database, 'SELECT "content", "traceJson" FROM "Message" WHERE "id" = ?', [receipt.messageId])
  expect(row?.['content']).toBe('a'.repeat(limits.message - 1))
  expect(JSON.parse(String(row?.['traceJson']))).toContainEqual({ kind: 'message_cut' })
})

test('only what no database can hold is altered: half a character becomes U+FFFD, NUL goes', async () => {
  const receipt = await said('1', ' \ud83dO\0i\u0007\r\n')
  expect(await rows(database, 'SELECT "content" FROM "Message" WHERE "id" = ?', [receipt.messageId])).toEqual([
    { content: ' \ufffdOi\u0007\r\n' },
  ])
  expect(await at.bot.receive(delivery('a\0', 'oi'))).toMatchObject({ ok: false, code: 'bad_delivery' })
})

test('a message is never dated in the future, whatever the channel says', async () => {
  await at.bot.receive(delivery('1', 'blá', { receivedAt: new Date('2027-01-01T00:00:00Z') }))
  const [row] = await rows(database, 'SELECT "createdAt" FROM "Message" WHERE "direction" = \'inbound\'')
  expect(row?.['createdAt']).toBe('2026-03-02T12:00:00.000+00:00')
})

test('everybody who listens is told of each new message and each change of its status', async () => {
  const { contactId } = await said('1', 'três')
  expect(at.told).toEqual([contactId, contactId, contactId, contactId])
})

test('a bot that was stopped refuses new deliveries', async () => {
  await at.bot.stop()
  expect(await at.bot.receive(delivery('1', 'oi'))).toEqual({ ok: false, code: 'stopped' })
})
