import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Database } from '../../../../main/db/database.ts'
import { numberCell } from '../../../../main/db/sqlCells.ts'
import { type PostgresServer, startPostgres } from '../../db/support/postgresServer.ts'
import { newFolder } from '../support/newFolder.ts'
import { seededRandom } from '../support/seededRandom.ts'
import { startBotProcess, type BotProcess } from './botProcess.ts'
import type { ChildSetup } from './childSetup.ts'
import { shuffledDeliveries } from './conversations.ts'
import { expectOneOutcome, handedLines } from './expectOneOutcome.ts'
import { feedAll, type Fed } from './feedAll.ts'
import { sharedFile, sharedServer, type SharedDatabase } from './sharedDatabase.ts'

/** 3,000 deliveries of 1,000 messages. */
const whole = { contacts: 100, each: 10, times: 3 }
/** `npm run test:delivery` kills in the middle of the whole amount, again and again. */
const rounds = Number(process.env['PROSA_ROUNDS'] ?? 0)
const killed = rounds === 0 ? { ...whole, contacts: 20 } : whole
const timeout = 60_000 * Math.max(1, rounds)
const firstSeed = Number(process.env['PROSA_SEED'] ?? Date.now() % 1_000_000)
const seeds = Array.from({ length: Math.max(1, rounds) }, (_, round) => firstSeed + round)

let server: PostgresServer | { reason: string }
beforeAll(async () => {
  server = await startPostgres()
  if ('reason' in server) console.warn(`PostgreSQL is not tested here: ${server.reason}`)
})
afterAll(async () => {
  if (!('reason' in server)) await server.stop()
})

describe.each(['SQLite', 'PostgreSQL'] as const)('four processes on one %s database', (kind) => {
  const shared = (name: string, context: Parameters<typeof sharedServer>[2]) =>
    kind === 'SQLite' ? sharedFile() : sharedServer(server, name, context)

  test(
    'give one reply to each message, whoever gets it how often, with clocks that differ by seconds',
    { timeout },
    async (context) => {
      for (const seed of seeds) {
        const at = await shared('four', context)
        const { processes, handedFile } = await started(at, {
          leaseMarginMs: 30_000,
          aheadMs: [0, 4_000, -3_000, 7_000],
        })
        const fed = await feedAll(processes, shuffledDeliveries(whole, seededRandom(seed)))
        await allSent(at.database)
        report(kind, seed, fed, processes)
        expectOneReceiptEach(fed)
        const handed = handedLines(handedFile)
        await expectOneOutcome(at.database, handed, whole)
        // Nobody died, so no message was handed over more than once, and all four took part.
        expect(handed).toHaveLength(whole.contacts * whole.each)
        expect(new Set(handed.map(({ by }) => by)).size).toBe(4)
        for (const process of processes) expect(await process.end()).toBe(0)
      }
    },
  )

  test('lose and double nothing when one of them is killed', { timeout }, async (context) => {
    for (const seed of seeds) {
      const at = await shared('killed', context)
      const { processes, handedFile } = await started(at, { leaseMarginMs: 500, aheadMs: [0, 0, 0, 0] })
      const [first, ...others] = processes
      const deliveries = shuffledDeliveries(killed, seededRandom(seed))
      const killAt = Math.floor((deliveries.length / 4) * (0.1 + 0.8 * seededRandom(seed + 1)()))
      let killing: Promise<void> | undefined
      const fed = await feedAll(processes, deliveries, (place, count) => {
        if (place === 0 && count === killAt) killing = first?.kill()
      })
      await killing
      await allSent(at.database)
      report(kind, seed, fed, processes)
      expect(fed.givenAgain).toBeGreaterThan(0)
      await expectOneOutcome(at.database, handedLines(handedFile), killed)
      for (const process of others) expect(await process.end()).toBe(0)
    }
  })
})

async function started(
  { place }: SharedDatabase,
  given: { leaseMarginMs: number; aheadMs: readonly number[] },
): Promise<{ processes: readonly BotProcess[]; handedFile: string }> {
  const handedFile = join(newFolder(), 'handed')
  const { leaseMarginMs } = given
  const common = { database: place, leaseMarginMs, patienceMs: 1_000, sweepMs: 250, handedFile, answerMs: 1 }
  const processes = await Promise.all(
    given.aheadMs.map((aheadMs, index) =>
      startBotProcess({ ...common, aheadMs, owner: `process-${index}` } satisfies ChildSetup),
    ),
  )
  onTestFinished(async () => {
    for (const process of processes) await process.kill()
  })
  return { processes, handedFile }
}

async function allSent(database: Database): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const row = await database.read((tx) =>
      tx.get(`SELECT COUNT(*) AS "n" FROM "Message" WHERE "status" = 'queued' AND "direction" = 'outbound'`),
    )
    const left = row === null ? 0 : numberCell(row, 'n')
    if (left === 0) return
    if (tries > 1_600) throw new Error(`${left} messages are still queued`)
    await sleep(25)
  }
}

/** All receipts of a delivery name the same message, and only one of them is not a duplicate. */
function expectOneReceiptEach({ answers }: Fed): void {
  const byDelivery = Map.groupBy(answers, ({ delivery }) => delivery.externalId)
  expect(byDelivery.size).toBe(whole.contacts * whole.each)
  for (const receipts of byDelivery.values()) {
    expect(receipts).toHaveLength(whole.times)
    expect(new Set(receipts.map(({ messageId }) => messageId)).size).toBe(1)
    expect(receipts.filter(({ duplicate }) => !duplicate)).toHaveLength(1)
  }
}

function report(kind: string, seed: number, fed: Fed, processes: readonly BotProcess[]): void {
  const errors = processes.flatMap((process) => process.errors)
  console.info(
    `${kind}, seed ${seed}: ${fed.answers.length} acknowledged, ${fed.refusals.length} refused and given again, ` +
      `${fed.givenAgain} given again after a death, ${errors.length} errors told ${[...new Set([...fed.refusals, ...errors])].join('; ')}`,
  )
}
