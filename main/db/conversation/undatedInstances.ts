import type { FlowInstance } from '../../../shared/domain/flowInstance.ts'
import type { SqlTx } from '../sqlTx.ts'
import { instanceColumns, instanceOfRow, timeRuns } from './instanceRow.ts'

/** Conversations of which nobody knows yet when time changes them, at most `limit`. */
export async function undatedInstances(tx: SqlTx, limit: number): Promise<readonly FlowInstance[]> {
  const rows = await tx.all(
    `SELECT ${instanceColumns} FROM "FlowInstance" WHERE ${timeRuns} AND "dueAt" IS NULL LIMIT ?`,
    [limit],
  )
  return rows.map(instanceOfRow)
}
