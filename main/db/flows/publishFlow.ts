import type { FlowDocument } from '../../../shared/domain/flow.ts'
import { touchCatalog } from '../catalog/touchCatalog.ts'
import type { Database } from '../database.ts'
import type { Prisma } from '../generated/sqlite/client.ts'
import { readFlowSettings, writeFlowSettings } from './flowColumns.ts'
import { flowVersions, type VersionRow } from './flowVersions.ts'
import { openFlowIn, type OpenFlowResult } from './openFlow.ts'
import { publishTriggers } from './publishTriggers.ts'
import { type Conflict, conflict, notFound } from './results.ts'
import { DraftMoved, untilDraftRests } from './untilDraftRests.ts'

/** What the checker says about one thing, as far as publishing asks. */
export interface PublishProblem {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly stepKey: string | null
}
/** Errors, or warnings that were not acknowledged. Nothing was written. */
export type Blocked<P extends PublishProblem> = { ok: false; code: 'blocked'; problems: readonly P[] }

export interface FlowToPublish<P extends PublishProblem> {
  readonly flowKey: string
  /** The saved draft that the person looked at. */
  readonly revision: number
  readonly acknowledgedWarnings: boolean
  readonly check: (document: FlowDocument) => readonly P[]
  readonly now: Date
  readonly newId: () => string
}

/**
 * Publishes the saved draft in one transaction: check, archive the version published before, publish the draft's row, point the
 * triggers to it. Running conversations finish on their own version. Publishing what is published already changes nothing.
 */
export function publishFlow<P extends PublishProblem>(
  database: Database,
  flow: FlowToPublish<P>,
): Promise<OpenFlowResult | Conflict | Blocked<P>> {
  return untilDraftRests(() =>
    database.prisma.$transaction(async (tx) => {
      const versions = await flowVersions(tx, flow.flowKey)
      if (versions === null) return notFound('flow')
      if (versions.open.revision !== flow.revision) return conflict(versions.open)
      if (versions.draft === null) return openFlowIn(tx, flow.flowKey)
      await holdDraft(tx, versions.draft)

      // What is drawn now, with the triggers that were made elsewhere meanwhile.
      const opened = await openFlowIn(tx, flow.flowKey)
      if (!opened.ok) return opened
      const problems = flow.check(opened.flow.document)
      const blocks = problems.some(({ severity }) => severity === 'error') || !flow.acknowledgedWarnings
      if (problems.length > 0 && blocks) return { ok: false, code: 'blocked', problems }

      const row = await tx.flow.findUnique({ where: { id: versions.draft.id }, omit: { schemaJson: true } })
      if (row === null) return notFound('flow')
      if (versions.published !== null) await archive(tx, versions.published, flow.now)
      await publishRow(tx, row, flow.now)
      const published = await publishTriggers(tx, row, opened.flow.document.triggers, flow)
      await tx.flow.update({
        where: { id: row.id },
        data: {
          entryTriggerId: published[0]?.id ?? null,
          settingsJson: writeFlowSettings({
            ...readFlowSettings(row.settingsJson),
            draft: { triggers: published, baseTriggerIds: published.map(({ id }) => id) },
          }),
          updatedAt: flow.now,
        },
      })
      await touchCatalog(tx, flow)
      return openFlowIn(tx, flow.flowKey)
    }),
  )
}

/** From here on no save changes the draft: on a server the row is ours until the end, and what is checked is what is published. */
async function holdDraft(tx: Prisma.TransactionClient, { id, revision, updatedAt }: VersionRow): Promise<void> {
  const held = await tx.flow.updateMany({ where: { id, revision, status: 'draft' }, data: { updatedAt } })
  if (held.count !== 1) throw new DraftMoved()
}

const archive = (tx: Prisma.TransactionClient, row: VersionRow, now: Date) =>
  tx.flow.update({ where: { id: row.id }, data: { status: 'archived', updatedAt: now } })

const publishRow = (tx: Prisma.TransactionClient, row: VersionRow, now: Date) =>
  tx.flow.update({ where: { id: row.id }, data: { status: 'published', publishedAt: now, updatedAt: now } })
