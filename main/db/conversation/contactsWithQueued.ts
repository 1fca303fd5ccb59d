import { textCell } from '../sqlCells.ts'
import type { SqlTx } from '../sqlTx.ts'
import { marks } from './marks.ts'

/**
 * The contacts for whom something waits to be sent on one of these channels; with `freeAt` only those for whom nobody holds a
 * lease at that moment.
 */
export async function contactsWithQueued(
  tx: SqlTx,
  channels: readonly string[],
  freeAt: Date | null,
): Promise<readonly string[]> {
  const free = freeAt === null ? '' : 'AND (c."lockedUntil" IS NULL OR c."lockedUntil" <= ?)'
  const rows = await tx.all(
    `SELECT DISTINCT m."contactId" FROM "Message" m JOIN "Contact" c ON c."id" = m."contactId"
     WHERE m."status" = 'queued' AND m."direction" = 'outbound' AND m."channel" IN (${marks(channels)}) ${free}`,
    freeAt === null ? channels : [...channels, freeAt],
  )
  return rows.map((row) => textCell(row, 'contactId'))
}
