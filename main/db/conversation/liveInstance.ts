import type { FlowInstance } from '../../../shared/domain/flowInstance.ts'
import type { SqlTx } from '../sqlTx.ts'
import { instanceColumns, instanceOfRow } from './instanceRow.ts'

/** The contact's conversation inside a flow, if one goes on. */
export async function liveInstance(tx: SqlTx, contactId: string): Promise<FlowInstance | null> {
  const row = await tx.get(
    `SELECT ${instanceColumns} FROM "FlowInstance" WHERE "contactId" = ? AND "endedAt" IS NULL`,
    [contactId],
  )
  return row === null ? null : instanceOfRow(row)
}
