import type { OpenedFlow } from '../../../shared/api/contract.ts'
import type { EntryTrigger } from '../../../shared/domain/trigger.ts'
import type { Database } from '../database.ts'
import type { Prisma } from '../generated/sqlite/client.ts'
import { type DrawnTriggers, readFlowSettings, writeFlowSettings } from './flowColumns.ts'
import { documentOfRow, type FlowRow, withSteps } from './flowRow.ts'
import { entryTriggerOf, inDrawnOrder, triggerRowsOf } from './flowTriggers.ts'
import { readFlowHistory } from './flowHistory.ts'
import { flowVersions } from './flowVersions.ts'
import { type NotFound, notFound } from './results.ts'

export type OpenFlowResult = { ok: true; flow: OpenedFlow } | NotFound

/**
 * The flow as an editor opens it: its draft, or, when there is none, its published version as the start of one; with the history
 * that the editor saved with it.
 */
export const openFlow = (database: Database, flowKey: string): Promise<OpenFlowResult> =>
  database.prisma.$transaction(async (tx) => {
    const opened = await openFlowIn(tx, flowKey)
    if (!opened.ok) return opened
    const history = await readFlowHistory(tx, flowKey, opened.flow.revision)
    return history === null ? opened : { ok: true, flow: { ...opened.flow, history } }
  })

/** The same inside a transaction that does more. */
export async function openFlowIn(tx: Prisma.TransactionClient, flowKey: string): Promise<OpenFlowResult> {
  const versions = await flowVersions(tx, flowKey)
  if (versions === null) return notFound('flow')
  const row = await tx.flow.findUnique({ where: { id: versions.open.id }, include: withSteps })
  if (row === null) return notFound('flow')
  const triggers = row.status === 'draft' ? await draftTriggers(tx, row) : await runningTriggers(tx, row)
  return {
    ok: true,
    flow: {
      flowKey,
      document: documentOfRow(row, triggers),
      revision: row.revision,
      savedAt: row.updatedAt.toISOString(),
      status: row.status,
      version: row.version,
      publishedVersion: versions.published?.version ?? null,
    },
  }
}

async function runningTriggers(tx: Prisma.TransactionClient, row: FlowRow): Promise<EntryTrigger[]> {
  const { triggers } = readFlowSettings(row.settingsJson).draft
  return inDrawnOrder(await triggerRowsOf(tx, row.key), triggers).map(entryTriggerOf)
}

/**
 * The triggers drawn in the draft, and those that were made elsewhere meanwhile. The latter are drawn from now on: otherwise
 * deleting one of them in the editor would bring it back at the next opening.
 */
async function draftTriggers(tx: Prisma.TransactionClient, row: FlowRow): Promise<EntryTrigger[]> {
  const stored = readFlowSettings(row.settingsJson)
  const known = new Set([...stored.draft.baseTriggerIds, ...stored.draft.triggers.map((trigger) => trigger.id)])
  const added = (await triggerRowsOf(tx, row.key)).filter(({ id }) => !known.has(id)).map(entryTriggerOf)
  if (added.length === 0) return stored.draft.triggers
  const draft: DrawnTriggers = {
    triggers: [...stored.draft.triggers, ...added],
    baseTriggerIds: [...stored.draft.baseTriggerIds, ...added.map(({ id }) => id)],
  }
  await tx.flow.updateMany({
    where: { id: row.id, revision: row.revision },
    data: { settingsJson: writeFlowSettings({ ...stored, draft }), updatedAt: row.updatedAt },
  })
  return draft.triggers
}
