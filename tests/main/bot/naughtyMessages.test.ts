import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { cleanText } from '../../../main/db/cleanText.ts'
import type { Database } from '../../../main/db/database.ts'
import { delivery, rows, testBot, type TestBot } from './support/testBot.ts'
import { newFolder } from './support/newFolder.ts'
import { opened, stored, world } from './support/world.ts'

const file = z.object({
  messages: z.array(z.object({ id: z.string(), text: z.string().optional(), generator: z.string().optional() })),
})
const { messages } = file.parse(JSON.parse(readFileSync('tests/cases/naughty-messages.json', 'utf8')))
const cases = [
  ...messages.map(({ id, text, generator }) => [id, text ?? String(runInNewContext(generator ?? ''))] as const),
  ['nul', 'o\0i'] as const,
  ['lone surrogates', '\ud83d oi \ude00'] as const,
]

let database: Database
let at: TestBot
beforeAll(async () => {
  database = await opened(newFolder())
  await stored(database, world)
  at = testBot(database)
})
afterAll(async () => {
  await at.bot.stop()
  await database.close()
})

test.each(cases)('%s is stored as it came and answered, without a conversation and at a question', async (id, text) => {
  const phones = [0, 1].map(
    (place) => `+55${place}${String(cases.findIndex(([other]) => other === id)).padStart(8, '0')}`,
  )
  const [stranger = '', asked = ''] = phones
  await at.bot.receive(delivery(`${id}-oi`, 'oi', { phone: asked }))
  for (const phone of [stranger, asked]) {
    const receipt = await at.bot.receive(delivery(`${id}-${phone}`, text, { phone }))
    if (!receipt.ok) throw new Error(JSON.stringify(receipt))
    await at.bot.sent(receipt.contactId)
    const [row] = await rows(database, 'SELECT "content" FROM "Message" WHERE "id" = ?', [receipt.messageId])
    expect(row?.['content'] === cleanText(text)).toBe(true)
  }
  expect(at.errors).toEqual([])
})
