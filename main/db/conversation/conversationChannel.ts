import { textCell } from '../sqlCells.ts'
import type { SqlTx } from '../sqlTx.ts'

/** The channel of the contact's newest message, in whichever direction it went; null when there is none yet. */
export async function conversationChannel(tx: SqlTx, contactId: string): Promise<string | null> {
  const row = await tx.get('SELECT "channel" FROM "Message" WHERE "contactId" = ? ORDER BY "seq" DESC LIMIT 1', [
    contactId,
  ])
  return row === null ? null : textCell(row, 'channel')
}
