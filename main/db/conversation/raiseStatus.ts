import type { MessageStatus } from '../../../shared/domain/message.ts'
import { statusesBelow } from '../../../shared/domain/statusesBelow.ts'
import { textCell } from '../sqlCells.ts'
import type { SqlTx } from '../sqlTx.ts'
import { marks } from './marks.ts'

export interface StatusRise {
  readonly messageId: string
  readonly status: Exclude<MessageStatus, 'queued'>
  /** Why it failed; kept only with `failed`. */
  readonly reason: string | null
}

/** Raises the status of a sent message; late, repeated and disordered news change nothing. Answers whose message rose, or null. */
export async function raiseStatus(tx: SqlTx, rise: StatusRise, now: Date): Promise<string | null> {
  const below = statusesBelow(rise.status)
  const changed = await tx.run(
    `UPDATE "Message" SET "status" = ?, "failedReason" = ?, "updatedAt" = ?
     WHERE "id" = ? AND "direction" = 'outbound' AND "status" IN (${marks(below)})`,
    [rise.status, rise.status === 'failed' ? rise.reason : null, now, rise.messageId, ...below],
  )
  if (changed === 0) return null
  const row = await tx.get('SELECT "contactId" FROM "Message" WHERE "id" = ?', [rise.messageId])
  return row === null ? null : textCell(row, 'contactId')
}
