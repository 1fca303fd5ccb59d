import { dateCell } from '../sqlCells.ts'
import type { SqlTx } from '../sqlTx.ts'
import { timeRuns } from './instanceRow.ts'

/** The first moment after `now` at which time changes a conversation; null when none is known. */
export async function nextDueAt(tx: SqlTx, now: Date): Promise<Date | null> {
  const row = await tx.get(
    `SELECT "dueAt" FROM "FlowInstance" WHERE ${timeRuns} AND "dueAt" > ? ORDER BY "dueAt" LIMIT 1`,
    [now],
  )
  return row === null ? null : dateCell(row, 'dueAt')
}
