import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { traceSchema } from '../../../shared/domain/trace.ts'
import { delivery, rows, testBot } from './support/testBot.ts'
import { newFolder } from './support/newFolder.ts'
import { opened } from './support/world.ts'

const script = fileURLToPath(new URL('support/killedBot.ts', import.meta.url))

/** Lets a process handle deliveries, kills it in the middle, and gives the ids it had acknowledged. */
async function killedAfter(folder: string, round: number, acknowledged: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [script, folder, String(round)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ids: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    ids.push(line.slice('ack '.length))
    if (ids.length === acknowledged) child.kill('SIGKILL')
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
  return ids
}

test('killed in the middle again and again: what was acknowledged is there, whole, and every reply leaves in order', async () => {
  const folder = newFolder()
  const acknowledged: string[] = []
  for (const [round, count] of [1, 7, 40].entries()) acknowledged.push(...(await killedAfter(folder, round, count)))

  const database = await opened(folder)
  const { bot, channel } = testBot(database)
  const inbound = await rows(
    database,
    `SELECT "id", "externalId", "traceJson" FROM "Message" WHERE "direction" = 'inbound'`,
  )
  const storedIds = new Set(inbound.map((row) => row['externalId']))
  expect(acknowledged.filter((id) => !storedIds.has(id))).toEqual([])

  // A turn is whole or not there: all replies that its trace speaks of are stored, and no number of the order is missing.
  for (const row of inbound) {
    const replies = await rows(database, 'SELECT "id" FROM "Message" WHERE "replyToId" = ?', [String(row['id'])])
    const queued = traceSchema
      .parse(JSON.parse(String(row['traceJson'])))
      .filter(({ kind }) => kind === 'message_queued')
    expect(replies).toHaveLength(queued.length)
  }
  const gaps = await rows(
    database,
    'SELECT c."id" FROM "Contact" c WHERE c."nextSeq" <> (SELECT COUNT(*) FROM "Message" m WHERE m."contactId" = c."id")',
  )
  expect(gaps).toEqual([])

  await bot.resume()
  const contacts = await rows(database, 'SELECT "id", "phone" FROM "Contact"')
  for (const { id } of contacts) await bot.sent(String(id))
  expect(await rows(database, `SELECT DISTINCT "status" FROM "Message" WHERE "direction" = 'outbound'`)).toEqual([
    { status: 'sent' },
  ])
  const handed = [
    ...readFileSync(join(folder, 'handed'), 'utf8').trim().split('\n').map(handedMessage),
    ...channel.handed,
  ]
  for (const { id, phone } of contacts) {
    const order = await rows(
      database,
      `SELECT "id" FROM "Message" WHERE "contactId" = ? AND "direction" = 'outbound' ORDER BY "seq"`,
      [String(id)],
    )
    // A message may be handed over again after a kill, with the same id: the channel shows it once.
    const shown = new Set(handed.filter((message) => message.phone === phone).map(({ messageId }) => messageId))
    expect([...shown]).toEqual(order.map((row) => row['id']))
  }

  for (const id of acknowledged) {
    const [, phone = ''] = id.split('/')
    expect(await bot.receive(delivery(id, 'três', { phone }))).toMatchObject({ ok: true, duplicate: true })
  }
  expect(await rows(database, `SELECT COUNT(*) AS "n" FROM "Message" WHERE "direction" = 'inbound'`)).toEqual([
    { n: inbound.length },
  ])
  await bot.stop()
  await database.close()
})

function handedMessage(line: string): { messageId: string; phone: string } {
  const message: unknown = JSON.parse(line)
  if (typeof message !== 'object' || message === null || !('messageId' in message) || !('phone' in message)) {
    throw new Error(line)
  }
  return { messageId: String(message.messageId), phone: String(message.phone) }
}
