import type { NotUnderstoodGroup } from '../../../shared/domain/notUnderstood.ts'
import { dateCell, numberCell, textCell } from '../sqlCells.ts'
import type { SqlTx } from '../sqlTx.ts'

/** What was not understood, put together where it says the same: what was said most often first, then what was said last. */
export async function notUnderstoodGroups(tx: SqlTx, limit: number): Promise<readonly NotUnderstoodGroup[]> {
  const rows = await tx.all(
    `SELECT "text", "count", "lastAt", (
       SELECT "content" FROM "Message" WHERE "notUnderstood" = "text" ORDER BY "createdAt" DESC LIMIT 1
     ) AS "example"
     FROM (
       SELECT "notUnderstood" AS "text", COUNT(*) AS "count", MAX("createdAt") AS "lastAt"
       FROM "Message" WHERE "notUnderstood" IS NOT NULL
       GROUP BY "notUnderstood" ORDER BY "count" DESC, "lastAt" DESC LIMIT ?
     ) AS "groups"
     ORDER BY "count" DESC, "lastAt" DESC`,
    [limit],
  )
  return rows.map((row) => ({
    text: textCell(row, 'text'),
    count: numberCell(row, 'count'),
    example: textCell(row, 'example'),
    lastAt: dateCell(row, 'lastAt').toISOString(),
  }))
}
