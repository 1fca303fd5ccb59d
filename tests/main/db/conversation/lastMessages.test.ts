import { afterAll, beforeAll, expect, test } from 'vitest'
import { lastMessages } from '../../../../main/db/conversation/lastMessages.ts'
import type { Database } from '../../../../main/db/database.ts'
import { threadMessageSchema } from '../../../../shared/domain/message.ts'
import { newFolder } from '../../bot/support/newFolder.ts'
import { delivery, testBot } from '../../bot/support/testBot.ts'
import { opened, stored, world } from '../../bot/support/world.ts'

let database: Database
let contactId: string
beforeAll(async () => {
  database = await opened(newFolder())
  await stored(database, world)
  const { bot } = testBot(database)
  await bot.receive(delivery('other', 'oi', { phone: '+5511900000001' }))
  // Four messages each time: what was said, and three replies.
  for (const id of ['1', '2', '3']) await bot.receive(delivery(id, 'três'))
  const receipt = await bot.receive(delivery('4', 'oi'))
  contactId = receipt.ok ? receipt.contactId : ''
  await bot.sent(contactId)
  await bot.stop()
})
afterAll(() => database.close())

const page = (before: number | null, limit: number) =>
  database.read((tx) => lastMessages(tx, contactId, { before, limit }))

test('the newest messages come first to hand, in the order in which they were said', async () => {
  const messages = await page(null, 3)
  expect(messages.map(({ seq, content }) => [seq, content])).toEqual([
    [11, 'tres!'],
    [12, 'oi'],
    [13, 'Qual é o seu nome?'],
  ])
  expect(messages[2]).toMatchObject({
    direction: 'outbound',
    status: 'sent',
    channel: 'test',
    templateId: 't-nome',
    triggerId: 'trigger-oi',
    replyToId: messages[1]?.id,
    failedReason: null,
  })
  for (const message of messages) expect(threadMessageSchema.parse(message)).toEqual(message)
})

test('page by page upwards gives every message once, and nobody else’s', async () => {
  const seqs: number[] = []
  for (let before: number | null = null; ;) {
    const messages = await page(before, 5)
    seqs.unshift(...messages.map(({ seq }) => seq))
    before = messages[0]?.seq ?? 0
    if (before === 0) break
  }
  expect(seqs).toEqual(Array.from({ length: 14 }, (_, index) => index))
})

test('a contact without messages has an empty thread', async () => {
  expect(await database.read((tx) => lastMessages(tx, 'nobody', { before: null, limit: 50 }))).toEqual([])
})
