import type { FlowVersionDocument } from '../../../shared/api/contract.ts'
import type { Database } from '../database.ts'
import { readFlowSettings } from './flowColumns.ts'
import { documentOfRow, type FlowRow, withSteps } from './flowRow.ts'
import { entryTriggerOf, inDrawnOrder, triggerRowsOf } from './flowTriggers.ts'
import { type NotFound, notFound } from './results.ts'

/** Reads one version of a flow with its triggers and changes nothing. `version` null: the draft, without one the published version. */
export function flowVersion(
  database: Database,
  { flowKey, version }: { flowKey: string; version: number | null },
): Promise<{ ok: true; found: FlowVersionDocument } | NotFound> {
  return database.prisma.$transaction(async (tx) => {
    const rows: FlowRow[] = await tx.flow.findMany({
      where: {
        key: flowKey,
        ...(version === null ? { status: { in: ['draft', 'published'] } } : { version }),
      },
      include: withSteps,
      // A draft is always newer than what is published.
      orderBy: { version: 'desc' },
      take: 1,
    })
    const [row] = rows
    if (row === undefined) return notFound(version === null ? 'flow' : 'version')
    const { triggers } = readFlowSettings(row.settingsJson).draft
    // What runs may have been changed since it was published.
    const drawn =
      row.status === 'published'
        ? inDrawnOrder(await triggerRowsOf(tx, flowKey), triggers).map(entryTriggerOf)
        : triggers
    return { ok: true, found: { document: documentOfRow(row, drawn), status: row.status, version: row.version } }
  })
}
