import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Database } from '../../../../main/db/database.ts'
import { dateCell } from '../../../../main/db/sqlCells.ts'
import { newFolder } from '../support/newFolder.ts'
import { delivery, MovableClock, phone, rows, testBot } from '../support/testBot.ts'
import { opened, stored, world } from '../support/world.ts'
import { startBotProcess } from './botProcess.ts'
import { handedLines } from './expectOneOutcome.ts'
import { sharedFile } from './sharedDatabase.ts'

async function started(): Promise<Database> {
  const database = await opened(newFolder())
  await stored(database, world)
  onTestFinished(() => database.close())
  return database
}

/** The next attempt is a minute away, and until then the message is in hand. */
const breaks = () => {
  throw new Error('connection reset')
}

const until = async (condition: () => boolean | Promise<boolean>) => {
  for (let tries = 0; tries < 1_500; tries += 1) {
    if (await condition()) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('It did not happen')
}

test('what a killed process left is sent by another as soon as the lease is over, without anybody asking for it', async () => {
  const { place, database } = await sharedFile()
  const handedFile = join(newFolder(), 'handed')
  const common = { database: place, handedFile, aheadMs: 0, sweepMs: 50, leaseMarginMs: 300, patienceMs: 400 }
  // Its channel answers too late to be heard, so that everything it queued is in its hands when it dies.
  const dying = await startBotProcess({ ...common, owner: 'dying', answerMs: 60_000 })
  const living = await startBotProcess({ ...common, owner: 'living', answerMs: 0 })
  onTestFinished(async () => {
    await dying.kill()
    await living.kill()
  })
  const phones = Array.from({ length: 10 }, (_, index) => `+551190000000${index}`)
  for (const who of phones) {
    expect(await dying.feed({ externalId: who, phone: who, text: 'oi' })).toMatchObject({ duplicate: false })
  }
  await until(() => existsSync(handedFile) && handedLines(handedFile).length === phones.length)
  await dying.kill()
  const leases = await rows(database, 'SELECT "lockedBy", "lockedUntil" FROM "Contact"')
  expect(leases.map((row) => row['lockedBy'])).toEqual(phones.map(() => 'dying'))
  const lastEnd = Math.max(...leases.map((row) => dateCell(row, 'lockedUntil').getTime()))

  const queued = `SELECT "id" FROM "Message" WHERE "status" = 'queued'`
  await until(async () => (await rows(database, queued)).length === 0)
  // It looks every 50 ms; the rest is time for a slow machine.
  expect(Date.now() - lastEnd).toBeLessThan(5_000)
  const handed = handedLines(handedFile)
  for (const who of phones) {
    const [first, second, ...more] = handed.filter((line) => line.phone === who)
    expect([first?.by, second?.by, more]).toEqual(['dying', 'living', []])
    expect(second?.messageId).toBe(first?.messageId)
  }
})

test('a process that stops gives its leases back: another one sends at once what it left', async () => {
  const database = await started()
  const clock = new MovableClock(new Date())
  const first = testBot(database, { owner: 'one', clock, patience: { answer: 1_000, retries: [60_000] } })
  first.channel.behave = breaks
  const receipt = await first.bot.receive(delivery('1', 'três'))
  await until(() => first.channel.handed.length === 1)
  await first.bot.stop()
  expect(await rows(database, 'SELECT "lockedBy" FROM "Contact"')).toEqual([{ lockedBy: null }])

  const second = testBot(database, { owner: 'two', clock })
  await second.bot.resume()
  if (receipt.ok) await second.bot.sent(receipt.contactId)
  expect(second.channel.texts(phone)).toEqual(['um!', 'dois!', 'tres!'])
  await second.bot.stop()
})

test('a process whose clock is seconds ahead does not take a lease that still runs', async () => {
  const database = await started()
  const now = new Date()
  const first = testBot(database, {
    owner: 'one',
    clock: new MovableClock(now),
    patience: { answer: 1_000, retries: [60_000] },
  })
  first.channel.behave = breaks
  await first.bot.receive(delivery('1', 'três'))
  await until(() => first.channel.handed.length === 1)

  const fast = new MovableClock(now)
  fast.advance(60 + 25)
  const second = testBot(database, { owner: 'two', clock: fast, sweepMs: 10 })
  await second.bot.resume()
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(second.channel.handed).toEqual([])
  fast.advance(10)
  await until(() => second.channel.handed.length === 3)
  await Promise.all([first.bot.stop(), second.bot.stop()])
})

test('whenever a message is handed over, the lease outlasts the longest attempt', async () => {
  const database = await started()
  const clock = new MovableClock(new Date())
  const patience = { answer: 30_000, retries: [1, 2, 3] }
  const at = testBot(database, { owner: 'one', clock, patience })
  const left: number[] = []
  at.channel.behave = async () => {
    const [row] = await rows(database, 'SELECT "lockedUntil" FROM "Contact"')
    left.push(row === undefined ? 0 : dateCell(row, 'lockedUntil').getTime() - clock.now().getTime())
    // Attempts take their time, and one in three is unanswered.
    clock.advance(11)
    if (left.length % 3 === 0) throw new Error('connection reset')
    return { outcome: 'accepted' }
  }
  for (const id of ['1', '2', '3', '4']) {
    const receipt = await at.bot.receive(delivery(id, 'três'))
    if (receipt.ok) await at.bot.sent(receipt.contactId)
  }
  expect(left.length).toBeGreaterThan(12)
  expect(Math.min(...left)).toBeGreaterThanOrEqual(patience.answer)
  await at.bot.stop()
})
