import { dateCell, dateCellOrNull, numberCell, textCell } from '../sqlCells.ts'
import type { SqlTx } from '../sqlTx.ts'
import { marks } from './marks.ts'
import { textParameter } from './textParameter.ts'

/** How far back the engine has to remember, as the catalog demands; null where nothing in it asks. */
export interface PastScope {
  /** The longest cooldown of any trigger, in seconds. */
  readonly longestCooldownSec: number | null
  readonly fallback: { readonly templateId: string; readonly cooldownSec: number } | null
  /** Templates with several wordings: only for them it matters how often they were said. */
  readonly variedTemplateIds: readonly string[]
}

/** What was said with one contact lately. */
export interface RecentPast {
  /** When each trigger last answered; failed messages do not count. */
  readonly lastAnswered: ReadonlyMap<string, Date>
  readonly lastFallbackAt: Date | null
  /** In the minute before `now`. */
  readonly inboundInLastMinute: number
  /** How often each of the varied templates was said. */
  readonly templateUses: ReadonlyMap<string, number>
}

/** Reads what the engine has to know about the past of a contact, and no more. */
export async function recentPast(tx: SqlTx, contactId: string, scope: PastScope, now: Date): Promise<RecentPast> {
  return {
    lastAnswered: await lastAnswered(tx, contactId, scope, now),
    lastFallbackAt: await lastFallbackAt(tx, contactId, scope, now),
    inboundInLastMinute: await inboundInLastMinute(tx, contactId, now),
    templateUses: await templateUses(tx, contactId, scope),
  }
}

async function lastAnswered(tx: SqlTx, contactId: string, { longestCooldownSec }: PastScope, now: Date) {
  if (longestCooldownSec === null) return new Map<string, Date>()
  const rows = await tx.all(
    `SELECT "triggerId", MAX("createdAt") AS "lastAt" FROM "Message"
     WHERE "contactId" = ${textParameter} AND "createdAt" > ? AND "triggerId" IS NOT NULL AND "direction" = 'outbound' AND "status" <> 'failed'
     GROUP BY "triggerId"`,
    [contactId, secondsBefore(now, longestCooldownSec)],
  )
  return new Map(rows.map((row) => [textCell(row, 'triggerId'), dateCell(row, 'lastAt')]))
}

/** The fallback is the only thing that says this template outside a flow and without a trigger. */
async function lastFallbackAt(tx: SqlTx, contactId: string, { fallback }: PastScope, now: Date) {
  if (fallback === null || fallback.cooldownSec === 0) return null
  const row = await tx.get(
    `SELECT MAX("createdAt") AS "lastAt" FROM "Message"
     WHERE "templateId" = ${textParameter} AND "contactId" = ${textParameter} AND "createdAt" > ? AND "triggerId" IS NULL AND "flowInstanceId" IS NULL
       AND "direction" = 'outbound' AND "status" <> 'failed'`,
    [fallback.templateId, contactId, secondsBefore(now, fallback.cooldownSec)],
  )
  return row === null ? null : dateCellOrNull(row, 'lastAt')
}

async function inboundInLastMinute(tx: SqlTx, contactId: string, now: Date) {
  const row = await tx.get(
    `SELECT COUNT(*) AS "count" FROM "Message"
     WHERE "contactId" = ? AND "createdAt" > ? AND "createdAt" <= ? AND "direction" = 'inbound'`,
    [contactId, secondsBefore(now, 60), now],
  )
  return row === null ? 0 : numberCell(row, 'count')
}

async function templateUses(tx: SqlTx, contactId: string, { variedTemplateIds }: PastScope) {
  if (variedTemplateIds.length === 0) return new Map<string, number>()
  const rows = await tx.all(
    `SELECT "templateId", COUNT(*) AS "uses" FROM "Message"
     WHERE "templateId" IN (${marks(variedTemplateIds)}) AND "contactId" = ${textParameter} AND "direction" = 'outbound'
     GROUP BY "templateId"`,
    [...variedTemplateIds, contactId],
  )
  return new Map(rows.map((row) => [textCell(row, 'templateId'), numberCell(row, 'uses')]))
}

const secondsBefore = (now: Date, seconds: number): Date => new Date(now.getTime() - seconds * 1_000)
