import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lastMessages } from '../../../main/db/conversation/lastMessages.ts'
import { liveInstance } from '../../../main/db/conversation/liveInstance.ts'
import { recentPast, type PastScope } from '../../../main/db/conversation/recentPast.ts'
import type { Database } from '../../../main/db/database.ts'
import { textCell } from '../../../main/db/sqlCells.ts'
import type { SqlTx } from '../../../main/db/sqlTx.ts'
import { makeBenchDatabase, openBenchDatabase } from '../benchBot.ts'
import { percentile } from '../samples.ts'
import { fillHistory, timeOfMessage } from './fillHistory.ts'

type Query = 'cooldown' | 'instance' | 'last50'
interface Times {
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
}
export interface HistoryAtSize extends Readonly<Record<Query, Times>> {
  readonly messages: number
}

const day = 24 * 3_600
/** As the catalog of a shop with a cooldown of a day and a fallback would ask. */
const scope: PastScope = {
  longestCooldownSec: day,
  fallback: { templateId: 'template-oi-nome', cooldownSec: 3_600 },
  variedTemplateIds: [],
}

/**
 * What the product's own queries cost while the file grows to each of `sizes` messages of 10,000 contacts. Asked about the five
 * hundred contacts who wrote last, each several times, so that every size is asked about people who are talking now.
 */
export async function measureGrowingHistory(
  sizes: readonly number[],
  passes: number,
): Promise<readonly HistoryAtSize[]> {
  const home = mkdtempSync(join(tmpdir(), 'prosa-bench-history-'))
  try {
    await makeBenchDatabase(home)
    const measured: HistoryAtSize[] = []
    let filled = 0
    for (const messages of sizes) {
      fillHistory(join(home, 'prosa.db'), filled, messages)
      filled = messages
      const database = await openBenchDatabase(home)
      // Once for nothing: the first size would otherwise pay for the compiler and look slow.
      if (measured.length === 0) await timesOf(database, messages, passes)
      measured.push({ messages, ...(await timesOf(database, messages, passes)) })
      await database.close()
    }
    return measured
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

async function timesOf(database: Database, messages: number, passes: number): Promise<Readonly<Record<Query, Times>>> {
  const now = timeOfMessage(messages)
  return database.read(async (tx) => {
    const rows = await tx.all(
      'SELECT DISTINCT "contactId" FROM (SELECT "contactId" FROM "Message" ORDER BY "createdAt" DESC LIMIT 1000) AS "latest"',
    )
    const contacts = rows.map((row) => textCell(row, 'contactId'))
    const ask = (query: (tx: SqlTx, contactId: string) => Promise<unknown>) => times(tx, contacts, passes, query)
    return {
      cooldown: await ask((asked, contactId) => recentPast(asked, contactId, scope, now)),
      instance: await ask(liveInstance),
      last50: await ask((asked, contactId) => lastMessages(asked, contactId, { before: null, limit: 50 })),
    }
  })
}

async function times(
  tx: SqlTx,
  contacts: readonly string[],
  passes: number,
  query: (tx: SqlTx, contactId: string) => Promise<unknown>,
): Promise<Times> {
  const taken: number[] = []
  for (let pass = 0; pass < passes; pass += 1) {
    for (const contactId of contacts) {
      const from = performance.now()
      await query(tx, contactId)
      taken.push(performance.now() - from)
    }
  }
  return { p50: percentile(taken, 0.5), p99: percentile(taken, 0.99) }
}
