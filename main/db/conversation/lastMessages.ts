import { messageDirectionSchema, messageStatusSchema, type ThreadMessage } from '../../../shared/domain/message.ts'
import { limits } from '../../../shared/domain/limits.ts'
import { dateCell, numberCell, textCell, textCellOrNull } from '../sqlCells.ts'
import type { SqlRow, SqlTx } from '../sqlTx.ts'

export interface ThreadPage {
  /** Only messages with a lower `seq`; null = from the newest on. */
  readonly before: number | null
  /** At most this many. */
  readonly limit: number
}

/** The newest messages of a contact below `before`, the oldest of them first: one page of a conversation, read upwards. */
export async function lastMessages(
  tx: SqlTx,
  contactId: string,
  { before, limit }: ThreadPage,
): Promise<readonly ThreadMessage[]> {
  const rows = await tx.all(
    `SELECT "id", "seq", "direction", "status", "content", "channel", "templateId", "triggerId", "flowInstanceId", "replyToId", "failedReason", "createdAt"
     FROM "Message" WHERE "contactId" = ? AND "seq" < ? ORDER BY "seq" DESC LIMIT ?`,
    [contactId, before ?? limits.int, limit],
  )
  return rows.map(threadMessageOf).toReversed()
}

const threadMessageOf = (row: SqlRow): ThreadMessage => ({
  id: textCell(row, 'id'),
  seq: numberCell(row, 'seq'),
  direction: messageDirectionSchema.parse(row['direction']),
  status: messageStatusSchema.parse(row['status']),
  content: textCell(row, 'content'),
  channel: textCell(row, 'channel'),
  templateId: textCellOrNull(row, 'templateId'),
  triggerId: textCellOrNull(row, 'triggerId'),
  flowInstanceId: textCellOrNull(row, 'flowInstanceId'),
  replyToId: textCellOrNull(row, 'replyToId'),
  failedReason: textCellOrNull(row, 'failedReason'),
  createdAt: dateCell(row, 'createdAt').toISOString(),
})
