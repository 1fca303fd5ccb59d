import { afterAll, beforeAll, expect, test } from 'vitest'
import { notUnderstoodGroups } from '../../../../main/db/conversation/notUnderstoodGroups.ts'
import {
  notUnderstoodMessages,
  type NotUnderstoodPage,
} from '../../../../main/db/conversation/notUnderstoodMessages.ts'
import type { Database } from '../../../../main/db/database.ts'
import { notUnderstoodGroupSchema, notUnderstoodMessageSchema } from '../../../../shared/domain/notUnderstood.ts'
import { ManualClock } from '../../bot/support/manualClock.ts'
import { newFolder } from '../../bot/support/newFolder.ts'
import { delivery, newId, phone, rows, testBot } from '../../bot/support/testBot.ts'
import { opened, stored, world } from '../../bot/support/world.ts'

const said = ['Qual o horário?', 'oi', 'Ana', 'QUAL O HORARIO', 'onde fica', 'qual o  horário?', 'Onde fica?', 'preço']
let database: Database

beforeAll(async () => {
  database = await opened(newFolder())
  await stored(database, world)
  const clock = new ManualClock(new Date('2026-03-02T12:00:00Z'))
  const { bot } = testBot(database, { clock })
  for (const text of said) {
    await bot.receive(delivery(newId(), text, { name: 'João', receivedAt: clock.now() }))
    clock.pass(60)
  }
  await bot.receive(delivery(newId(), `${'é'.repeat(299)}😀${'x'.repeat(9_000)}`, { receivedAt: clock.now() }))
  await bot.stop()
})
afterAll(() => database.close())

const list = (page: Partial<NotUnderstoodPage> = {}) =>
  database.read((tx) => notUnderstoodMessages(tx, { text: null, before: null, limit: 50, ...page }))

test('only what nothing answered is listed, the newest first, with who said it', async () => {
  const messages = await list()
  expect(messages.map(({ content }) => content.slice(0, 20))).toEqual([
    'é'.repeat(20),
    'Onde fica?',
    'qual o  horário?',
    'onde fica',
    'QUAL O HORARIO',
    'Qual o horário?',
  ])
  expect(messages.at(-1)).toMatchObject({ phone, name: 'João', createdAt: '2026-03-02T12:00:00.000Z' })
  for (const message of messages) expect(notUnderstoodMessageSchema.parse(message)).toEqual(message)
})

test('the folded text by which it is grouped is short enough for every index, and cut at a whole character', async () => {
  const [longest] = await list({ limit: 1 })
  expect(longest?.text).toBe('e'.repeat(299))
})

test('page by page every one comes once, also when several were said at the same moment', async () => {
  await database.turn((tx) =>
    tx.run('UPDATE "Message" SET "createdAt" = ? WHERE "notUnderstood" IS NOT NULL AND "content" LIKE ?', [
      new Date('2026-03-02T12:03:00Z'),
      '%fica%',
    ]),
  )
  const whole = (await list()).map(({ id }) => id)
  const paged: string[] = []
  for (let before: NotUnderstoodPage['before'] = null; ;) {
    const page = await list({ before, limit: 2 })
    paged.push(...page.map(({ id }) => id))
    const last = page.at(-1)
    if (last === undefined) break
    before = { id: last.id, createdAt: new Date(last.createdAt) }
  }
  expect(paged).toEqual(whole)
})

test('the same words are one group, however they are written; what was said most often comes first', async () => {
  const groups = await database.read((tx) => notUnderstoodGroups(tx, 50))
  expect(groups.map(({ text, count, example }) => [text.slice(0, 20), count, example.slice(0, 20)])).toEqual([
    ['qual o horario', 3, 'qual o  horário?'],
    ['onde fica', 2, expect.stringMatching(/^onde fica/i)],
    ['e'.repeat(20), 1, 'é'.repeat(20)],
  ])
  for (const group of groups) {
    expect(notUnderstoodGroupSchema.parse(group)).toEqual(group)
    expect(await list({ text: group.text })).toHaveLength(group.count)
  }
  expect(await database.read((tx) => notUnderstoodGroups(tx, 1))).toEqual(groups.slice(0, 1))
})

test('what somebody dealt with is listed no more', async () => {
  const before = (await list()).length
  await database.turn((tx) => tx.run('UPDATE "Message" SET "notUnderstood" = NULL WHERE "content" = ?', ['onde fica']))
  expect(await list()).toHaveLength(before - 1)
  expect(await rows(database, 'SELECT 1 FROM "Message" WHERE "content" = ?', ['onde fica'])).toHaveLength(1)
})
