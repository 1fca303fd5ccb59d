import type { NotUnderstoodMessage } from '../../../shared/domain/notUnderstood.ts'
import { dateCell, textCell, textCellOrNull } from '../sqlCells.ts'
import type { SqlTx } from '../sqlTx.ts'

export interface NotUnderstoodPage {
  /** Only those of this group; null = all. */
  readonly text: string | null
  /** The last one of the page before; null = from the newest on. */
  readonly before: { readonly createdAt: Date; readonly id: string } | null
  readonly limit: number
}

/** Messages that nothing answered, the newest first. */
export async function notUnderstoodMessages(
  tx: SqlTx,
  { text, before, limit }: NotUnderstoodPage,
): Promise<readonly NotUnderstoodMessage[]> {
  const ofGroup = text === null ? '"notUnderstood" IS NOT NULL' : '"notUnderstood" = ?'
  const below = before === null ? '' : 'AND ("Message"."createdAt", "Message"."id") < (?, ?)'
  const rows = await tx.all(
    `SELECT "Message"."id", "notUnderstood", "content", "contactId", "name", "phone", "Message"."createdAt" AS "saidAt"
     FROM "Message" JOIN "Contact" ON "Contact"."id" = "contactId"
     WHERE ${ofGroup} ${below} ORDER BY "Message"."createdAt" DESC, "Message"."id" DESC LIMIT ?`,
    [...(text === null ? [] : [text]), ...(before === null ? [] : [before.createdAt, before.id]), limit],
  )
  return rows.map((row) => ({
    id: textCell(row, 'id'),
    text: textCell(row, 'notUnderstood'),
    content: textCell(row, 'content'),
    contactId: textCell(row, 'contactId'),
    name: textCellOrNull(row, 'name'),
    phone: textCell(row, 'phone'),
    createdAt: dateCell(row, 'saidAt').toISOString(),
  }))
}
