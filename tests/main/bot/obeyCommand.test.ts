import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Database } from '../../../main/db/database.ts'
import type { OperatorCommand } from '../../../shared/domain/operatorCommand.ts'
import { traceSchema } from '../../../shared/domain/trace.ts'
import { ManualClock } from './support/manualClock.ts'
import { newFolder } from './support/newFolder.ts'
import { delivery, newId, phone, rows, testBot, type TestBot } from './support/testBot.ts'
import { until } from './support/until.ts'
import { waitingWorld } from './support/waitingWorld.ts'
import { opened, PlainCatalog, stored } from './support/world.ts'

let database: Database
let clock: ManualClock
let at: TestBot

beforeEach(async () => {
  database = await opened(newFolder())
  await stored(database, waitingWorld)
  clock = new ManualClock(new Date('2026-03-02T12:00:00Z'))
  at = testBot(database, { clock, catalog: new PlainCatalog(waitingWorld) })
})
afterEach(async () => {
  await at.bot.stop()
  await database.close()
})

async function say(text: string, who = phone) {
  const receipt = await at.bot.receive(delivery(newId(), text, { phone: who }))
  if (!receipt.ok) throw new Error(JSON.stringify(receipt))
  await at.bot.sent(receipt.contactId)
  return receipt
}
async function order(contactId: string, command: OperatorCommand) {
  const receipt = await at.bot.command(contactId, command)
  if (!receipt.ok) throw new Error(JSON.stringify(receipt))
  await at.bot.sent(contactId)
  return { refusals: receipt.refusals, texts: receipt.replies.map(({ text }) => text) }
}
const contact = async () => (await rows(database, 'SELECT * FROM "Contact"'))[0]
const instance = async () => (await rows(database, 'SELECT * FROM "FlowInstance" ORDER BY rowid DESC'))[0]
const events = () => rows(database, 'SELECT * FROM "ContactEvent" ORDER BY "contactId", "seq"')

test('a person takes over, writes and gives back; every order is an event between the messages, and time stands still meanwhile', async () => {
  const { contactId } = await say('espera')
  await at.bot.resume()
  expect(await order(contactId, { kind: 'take_over' })).toEqual({ refusals: [], texts: [] })
  expect(await instance()).toMatchObject({ paused: 1, dueAt: null })
  clock.pass(3_600)
  expect((await say('azul')).replies).toEqual([])
  expect(await order(contactId, { kind: 'say', text: ' Olá, aqui é a Ana {{nome}} ' })).toEqual({
    refusals: [],
    texts: ['Olá, aqui é a Ana {{nome}}'],
  })
  expect((await order(contactId, { kind: 'give_back', how: 'go_on' })).texts).toEqual(['cor!'])
  expect(await instance()).toMatchObject({ paused: 0, currentStepKey: 'cor', dueAt: '2026-03-02T13:01:00.000+00:00' })
  expect(at.channel.texts(phone)).toEqual(['cor!', 'Olá, aqui é a Ana {{nome}}', 'cor!'])

  const stored = await events()
  expect(stored.map((row) => [row['seq'], row['kind'], JSON.parse(String(row['commandJson']))])).toEqual([
    [2, 'command', { kind: 'take_over' }],
    [4, 'command', { kind: 'say', text: 'Olá, aqui é a Ana {{nome}}' }],
    [6, 'command', { kind: 'give_back', how: 'go_on' }],
  ])
  for (const row of stored) expect(traceSchema.parse(JSON.parse(String(row['traceJson']))).length).toBeGreaterThan(0)
  expect(await rows(database, 'SELECT "seq", "channel", "replyToId" FROM "Message" WHERE "seq" IN (5, 7)')).toEqual([
    { seq: 5, channel: 'test', replyToId: null },
    { seq: 7, channel: 'test', replyToId: null },
  ])
  expect(await contact()).toMatchObject({ nextSeq: 8 })
})

test('outside a flow it is the contact who is taken over', async () => {
  const { contactId } = await say('blá')
  await order(contactId, { kind: 'take_over' })
  expect(await contact()).toMatchObject({ paused: 1 })
  expect((await say('oi')).replies).toEqual([])
  await order(contactId, { kind: 'give_back', how: 'end' })
  expect(await contact()).toMatchObject({ paused: 0 })
  expect((await say('oi')).replies).toHaveLength(1)
})

test('a flow that a person starts runs its timers like any other', async () => {
  const { contactId } = await say('blá')
  await at.bot.resume()
  expect((await order(contactId, { kind: 'start_flow', flowId: 'flow-wait' })).texts).toEqual(['cor!'])
  clock.pass(60)
  await until(() => at.channel.texts(phone).length === 3)
  expect(at.channel.texts(phone)).toEqual(['Não entendi.', 'cor!', 'lembrete!'])
})

test('an order that cannot be obeyed is stored, and says why', async () => {
  const { contactId } = await say('blá')
  expect((await order(contactId, { kind: 'end' })).refusals).toEqual([
    { kind: 'command_refused', command: 'end', why: 'no_conversation' },
  ])
  expect((await order(contactId, { kind: 'start_flow', flowId: 'no\0where' })).refusals).toEqual([
    { kind: 'flow_unusable', flowId: 'nowhere', why: 'missing' },
    { kind: 'command_refused', command: 'start_flow', why: 'flow_unusable' },
  ])
  expect(await events()).toHaveLength(2)
})

test('consent is kept by the order and by the send layer', async () => {
  const { contactId } = await say('oi')
  await order(contactId, { kind: 'set_consent', optIn: false })
  expect(await contact()).toMatchObject({ optIn: 0 })
  expect(await instance()).toMatchObject({ endReason: 'opted_out' })
  expect(await order(contactId, { kind: 'say', text: 'Oi' })).toMatchObject({
    refusals: [{ kind: 'command_refused', why: 'opted_out' }],
    texts: [],
  })
  expect(at.channel.texts(phone)).toHaveLength(1)
  await order(contactId, { kind: 'set_consent', optIn: true })
  expect((await order(contactId, { kind: 'say', text: 'Oi' })).texts).toEqual(['Oi'])
})

test('what is no order, nobody we know and a stopped bot are refused with a code, and nothing is stored', async () => {
  const { contactId } = await say('oi')
  expect(await at.bot.command('nobody\0', { kind: 'end' })).toEqual({ ok: false, code: 'unknown_contact' })
  expect(await at.bot.command(contactId, { kind: 'say', text: '  ' })).toMatchObject({ ok: false, code: 'bad_command' })
  await at.bot.stop()
  expect(await at.bot.command(contactId, { kind: 'end' })).toEqual({ ok: false, code: 'stopped' })
  expect(await events()).toEqual([])
})

test('what the database refuses with comes back as data, and nothing of the order is there', async () => {
  const { contactId } = await say('oi')
  await database.turn((tx) =>
    tx.run('CREATE TRIGGER "broken" BEFORE INSERT ON "ContactEvent" BEGIN SELECT RAISE(ABORT, \'no\'); END'),
  )
  expect(await at.bot.command(contactId, { kind: 'end' })).toMatchObject({ ok: false, code: 'database' })
  expect(await instance()).toMatchObject({ endedAt: null, rev: 0 })
  expect(await contact()).toMatchObject({ nextSeq: 2 })
})

test('an order and a message at once stand one after the other, in every order', async () => {
  for (let round = 0; round < 20; round += 1) {
    const who = `+55119000002${String(round).padStart(2, '0')}`
    const { contactId } = await say('espera', who)
    const both: readonly (() => Promise<{ ok: boolean }>)[] = [
      () => at.bot.command(contactId, { kind: 'take_over' }),
      () => at.bot.receive(delivery(newId(), 'azul', { phone: who })),
    ]
    const receipts = await Promise.all((round % 2 === 0 ? both : both.toReversed()).map((act) => act()))
    expect(receipts.map(({ ok }) => ok)).toEqual([true, true])
    await at.bot.sent(contactId)
    // Taken over first: the answer is only stored. Answered first: nothing is left but the contact to take over.
    const paused = await rows(database, 'SELECT "paused" FROM "FlowInstance" WHERE "contactId" = ?', [contactId])
    const taken = await rows(database, 'SELECT "paused" FROM "Contact" WHERE "id" = ?', [contactId])
    const said = at.channel.texts(who)
    expect([
      [['cor!'], 1, 0],
      [['cor!', 'ok!'], 0, 1],
    ]).toContainEqual([said, paused[0]?.['paused'], taken[0]?.['paused']])
  }
})

test('orders and messages through two bots at once take one number each, and none is lost', async () => {
  const { contactId } = await say('blá')
  const other = testBot(database, { clock, owner: 'two', catalog: new PlainCatalog(waitingWorld) })
  const acts = Array.from({ length: 30 }, (_, index) => {
    const { bot } = index % 2 === 0 ? at : other
    return index % 3 === 0
      ? bot.receive(delivery(newId(), 'blá', { receivedAt: clock.now() }))
      : bot.command(contactId, index % 3 === 1 ? { kind: 'take_over' } : { kind: 'give_back', how: 'go_on' })
  })
  for (const receipt of await Promise.all(acts)) expect(receipt.ok).toBe(true)
  const numbers = await rows(
    database,
    'SELECT "seq" FROM "Message" UNION ALL SELECT "seq" FROM "ContactEvent" ORDER BY 1',
  )
  expect(numbers.map((row) => row['seq'])).toEqual(Array.from(numbers, (_, index) => index))
  expect(await events()).toHaveLength(20)
  await other.bot.stop()
})

test('what somebody else changes about the contact in between is seen: the order is decided again on it', async () => {
  const { contactId } = await say('blá')
  let changes = 0
  const disturbed: Database = {
    ...database,
    turn: (work) =>
      database.turn((tx) =>
        work({
          all: (sql, params) => tx.all(sql, params),
          get: (sql, params) => tx.get(sql, params),
          run: async (sql, params) => {
            if (sql.startsWith('UPDATE "Contact" SET "optIn"') && (changes += 1) <= 2) {
              await tx.run(`UPDATE "Contact" SET "${changes === 1 ? 'paused' : 'optIn'}" = ?`, [changes === 1])
            }
            return tx.run(sql, params)
          },
        }),
      ),
  }
  const other = testBot(disturbed, { clock, catalog: new PlainCatalog(waitingWorld) })
  expect(await other.bot.command(contactId, { kind: 'say', text: 'Oi' })).toMatchObject({ ok: true, refusals: [] })
  expect(changes).toBe(3)
  expect(await contact()).toMatchObject({ paused: 0, optIn: 1, nextSeq: 4 })
  await other.bot.stop()
})

test('everybody who listens is told of an order', async () => {
  const { contactId } = await say('oi')
  const before = at.told.length
  await order(contactId, { kind: 'take_over' })
  expect(at.told.slice(before)).toEqual([contactId])
})
