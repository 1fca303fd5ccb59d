import { textCell } from '../sqlCells.ts'
import type { SqlTx } from '../sqlTx.ts'

/** What a delivery led to when it was handled. */
export interface StoredOutcome {
  readonly messageId: string
  readonly contactId: string
  /** In the order in which they were queued. */
  readonly replies: readonly { readonly messageId: string; readonly text: string }[]
}

/** The outcome of a delivery that is stored already; null for a new one. Source: design "engine", once only. */
export async function firstOutcome(tx: SqlTx, channel: string, externalId: string): Promise<StoredOutcome | null> {
  const inbound = await tx.get('SELECT "id", "contactId" FROM "Message" WHERE "channel" = ? AND "externalId" = ?', [
    channel,
    externalId,
  ])
  if (inbound === null) return null
  const messageId = textCell(inbound, 'id')
  const replies = await tx.all('SELECT "id", "content" FROM "Message" WHERE "replyToId" = ? ORDER BY "seq"', [
    messageId,
  ])
  return {
    messageId,
    contactId: textCell(inbound, 'contactId'),
    replies: replies.map((row) => ({ messageId: textCell(row, 'id'), text: textCell(row, 'content') })),
  }
}
