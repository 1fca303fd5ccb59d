import { dateCell, textCell } from '../sqlCells.ts'
import type { SqlTx } from '../sqlTx.ts'
import { timeRuns } from './instanceRow.ts'

/** A conversation whose time has come. */
export interface DueInstance {
  readonly id: string
  readonly dueAt: Date
  readonly contactId: string
  /** E.164. */
  readonly phone: string
}

export interface DuePage {
  readonly now: Date
  /** The last one of the page before; null = from the longest overdue on. */
  readonly after: DueInstance | null
  readonly limit: number
}

/** The conversations whose time has come by `now`, the longest overdue first. */
export async function dueInstances(tx: SqlTx, { now, after, limit }: DuePage): Promise<readonly DueInstance[]> {
  const rows = await tx.all(
    `SELECT "FlowInstance"."id", "dueAt", "contactId", "phone"
     FROM "FlowInstance" JOIN "Contact" ON "Contact"."id" = "contactId"
     WHERE ${timeRuns} AND "dueAt" <= ? AND ("dueAt", "FlowInstance"."id") > (?, ?)
     ORDER BY "dueAt", "FlowInstance"."id" LIMIT ?`,
    [now, after?.dueAt ?? new Date(0), after?.id ?? '', limit],
  )
  return rows.map((row) => ({
    id: textCell(row, 'id'),
    dueAt: dateCell(row, 'dueAt'),
    contactId: textCell(row, 'contactId'),
    phone: textCell(row, 'phone'),
  }))
}
