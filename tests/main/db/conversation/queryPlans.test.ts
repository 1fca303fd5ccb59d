import { afterAll, beforeAll, expect, test } from 'vitest'
import { advanceOutbox } from '../../../../main/db/conversation/advanceOutbox.ts'
import { contactsWithQueued } from '../../../../main/db/conversation/contactsWithQueued.ts'
import { firstOutcome } from '../../../../main/db/conversation/firstOutcome.ts'
import { lastMessages } from '../../../../main/db/conversation/lastMessages.ts'
import { liveInstance } from '../../../../main/db/conversation/liveInstance.ts'
import { conversationChannel } from '../../../../main/db/conversation/conversationChannel.ts'
import { dateInstance } from '../../../../main/db/conversation/dateInstance.ts'
import { dueInstances } from '../../../../main/db/conversation/dueInstances.ts'
import { nextDueAt } from '../../../../main/db/conversation/nextDueAt.ts'
import { notUnderstoodGroups } from '../../../../main/db/conversation/notUnderstoodGroups.ts'
import { notUnderstoodMessages } from '../../../../main/db/conversation/notUnderstoodMessages.ts'
import { undatedInstances } from '../../../../main/db/conversation/undatedInstances.ts'
import { recentPast } from '../../../../main/db/conversation/recentPast.ts'
import { senderOf } from '../../../../main/db/conversation/senderOf.ts'
import type { Database } from '../../../../main/db/database.ts'
import type { SqlTx } from '../../../../main/db/sqlTx.ts'
import { delivery, testBot } from '../../bot/support/testBot.ts'
import { newFolder } from '../../bot/support/newFolder.ts'
import { opened, stored, world } from '../../bot/support/world.ts'

let database: Database
beforeAll(async () => {
  database = await opened(newFolder())
  await stored(database, world)
  const { bot } = testBot(database)
  for (const [index, text] of ['oi', 'Ana', 'três', 'oi'].entries()) await bot.receive(delivery(String(index), text))
  await bot.stop()
})
afterAll(() => database.close())

/** How SQLite finds the rows of each statement that `work` sends. */
async function plans(work: (tx: SqlTx) => Promise<unknown>): Promise<readonly string[]> {
  const found: string[] = []
  await database.turn(async (tx) => {
    const explain = async (sql: string, params: Parameters<SqlTx['all']>[1] = []) => {
      for (const row of await tx.all(`EXPLAIN QUERY PLAN ${sql}`, params)) found.push(String(row['detail']))
    }
    await work({
      all: async (sql, params) => (await explain(sql, params), tx.all(sql, params)),
      get: async (sql, params) => (await explain(sql, params), tx.get(sql, params)),
      run: async (sql, params) => (await explain(sql, params), tx.run(sql, params)),
    })
  })
  return found
}

const now = new Date()
const contactOf = async () => String((await database.read((tx) => tx.get('SELECT "id" FROM "Contact"')))?.['id'])

/** Indexes of few rows, which may be read whole, and what was made of them. */
const small = ['Message_outbox', 'Message_notUnderstood', 'groups']

test.each<[string, (tx: SqlTx, contactId: string) => Promise<unknown>]>([
  ['the first outcome of a delivery', (tx) => firstOutcome(tx, 'test', '2')],
  ['the sender', (tx) => senderOf(tx, { phone: '+5511988887777', name: 'Ana', newId: 'x', now })],
  ['the live instance', (tx, contactId) => liveInstance(tx, contactId)],
  [
    'the recent past',
    (tx, contactId) =>
      recentPast(
        tx,
        contactId,
        {
          longestCooldownSec: 60,
          fallback: { templateId: 't-fallback', cooldownSec: 60 },
          variedTemplateIds: ['t-preco', 't-um'],
        },
        now,
      ),
  ],
  ['the last messages', (tx, contactId) => lastMessages(tx, contactId, { before: null, limit: 50 })],
  ['what is due', (tx) => dueInstances(tx, { now, after: null, limit: 50 })],
  ['what is due next', (tx) => nextDueAt(tx, now)],
  ['what is not dated', (tx) => undatedInstances(tx, 50)],
  [
    'the date of a conversation',
    async (tx, contactId) => {
      const instance = await liveInstance(tx, contactId)
      if (instance !== null) await dateInstance(tx, instance, now)
    },
  ],
  ['the channel of a conversation', (tx, contactId) => conversationChannel(tx, contactId)],
  ['what was not understood', (tx) => notUnderstoodMessages(tx, { text: null, before: null, limit: 50 })],
  ['what was not understood of one kind', (tx) => notUnderstoodMessages(tx, { text: 'x', before: null, limit: 50 })],
  ['what was not understood by kind', (tx) => notUnderstoodGroups(tx, 50)],
  ['what is queued', (tx) => contactsWithQueued(tx, ['test'], null)],
  ['what a process that died left queued', (tx) => contactsWithQueued(tx, ['test'], new Date())],
  [
    'a step of the outbox',
    (tx, contactId) =>
      advanceOutbox(tx, {
        contactId,
        channels: ['test'],
        settled: { messageId: 'x', status: 'sent', reason: null },
        lease: { owner: 'me', until: new Date(now.getTime() + 60_000), enough: now },
        now,
      }),
  ],
])('%s is found by an index, never by reading a whole table', async (_, work) => {
  const contactId = await contactOf()
  const found = await plans((tx) => work(tx, contactId))
  expect(found.length).toBeGreaterThan(0)
  const wholeTables = found.filter((plan) => plan.startsWith('SCAN') && !small.some((part) => plan.includes(part)))
  expect(wholeTables).toEqual([])
})
