import { textCell } from '../sqlCells.ts'
import type { SqlTx } from '../sqlTx.ts'

/** The contacts for whom something waits to be sent. */
export async function contactsWithQueued(tx: SqlTx): Promise<readonly string[]> {
  const rows = await tx.all(
    `SELECT DISTINCT "contactId" FROM "Message" WHERE "status" = 'queued' AND "direction" = 'outbound'`,
  )
  return rows.map((row) => textCell(row, 'contactId'))
}
