import { afterEach, beforeEach, expect, test } from 'vitest'
import { systemClock } from '../../../../main/bot/clock.ts'
import { answerSay } from '../../../../main/bot/localChannel/answerSay.ts'
import { localChannel } from '../../../../main/bot/localChannel/localChannel.ts'
import type { Database } from '../../../../main/db/database.ts'
import { phone, rows, testBot, type TestBot } from '../support/testBot.ts'
import { newFolder } from '../support/newFolder.ts'
import { opened, stored, world } from '../support/world.ts'

let database: Database
let at: TestBot
beforeEach(async () => {
  database = await opened(newFolder())
  await stored(database, world)
  at = testBot(database, { channels: [localChannel] })
})
afterEach(async () => {
  await at.bot.stop()
  await database.close()
})
const said = (externalId: string, text: string, number = phone) =>
  answerSay(at.bot, { externalId, text, phone: number, name: 'Ana' }, systemClock)

test('the outcome holds the replies, which are sent by then', async () => {
  expect(await said('1', 'três')).toMatchObject({
    ok: true,
    duplicate: false,
    replies: [{ text: 'um!' }, { text: 'dois!' }, { text: 'tres!' }],
  })
  expect(
    await rows(database, `SELECT DISTINCT "status", "channel" FROM "Message" WHERE "direction" = 'outbound'`),
  ).toEqual([{ status: 'sent', channel: 'local' }])
})

test('the same id gives the same replies again', async () => {
  const first = await said('1', 'oi')
  expect(await said('1', 'oi')).toEqual({ ...first, duplicate: true })
})

test('what is refused says why', async () => {
  expect(await said('1', 'oi', '123')).toEqual({ ok: false, code: 'bad_phone', detail: 'no_country_code' })
  expect(await said('', 'oi')).toMatchObject({ ok: false, code: 'bad_request' })
  await at.bot.stop()
  expect(await said('1', 'oi')).toEqual({ ok: false, code: 'stopped', detail: '' })
})
