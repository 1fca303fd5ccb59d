import { textCell } from '../sqlCells.ts'
import type { SqlTx } from '../sqlTx.ts'
import { marks } from './marks.ts'

/** The contacts for whom something waits to be sent on one of these channels. */
export async function contactsWithQueued(tx: SqlTx, channels: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.all(
    `SELECT DISTINCT "contactId" FROM "Message"
     WHERE "status" = 'queued' AND "direction" = 'outbound' AND "channel" IN (${marks(channels)})`,
    channels,
  )
  return rows.map((row) => textCell(row, 'contactId'))
}
