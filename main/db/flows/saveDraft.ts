import type { SavedDraft } from '../../../shared/api/contract.ts'
import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Database } from '../database.ts'
import type { Prisma } from '../generated/sqlite/client.ts'
import { cleanDocument } from './cleanDocument.ts'
import { readFlowSettings } from './flowColumns.ts'
import { triggerRowsOf } from './flowTriggers.ts'
import { writeFlowHistory } from './flowHistory.ts'
import { type FlowVersions, flowVersions } from './flowVersions.ts'
import { repeatedStepKey } from './repeatedStepKey.ts'
import { type Conflict, conflict, type NotFound, notFound, type RepeatedStepKey } from './results.ts'
import { DraftMoved, untilDraftRests } from './untilDraftRests.ts'
import { type DraftPlace, writeDraft } from './writeDraft.ts'

export type SaveDraftResult = ({ ok: true } & SavedDraft) | NotFound | Conflict | RepeatedStepKey

/** What a save needs to know besides the document. `revision` is the one that the document was opened or last saved at. */
export interface DraftToSave {
  readonly flowKey: string
  readonly revision: number
  readonly document: FlowDocument
  /** The editor's history up to this document; without it the flow has none any more. */
  readonly history?: string | undefined
  readonly now: Date
  readonly newId: () => string
}

/** Stores the document as the flow's draft, making the draft row when there is none, in one transaction. */
export const saveDraft = (database: Database, draft: DraftToSave): Promise<SaveDraftResult> =>
  untilDraftRests(() => database.prisma.$transaction((tx) => saveDraftIn(tx, draft)))

/** The same inside a transaction that does more. Throws when the transaction has to be undone. */
export async function saveDraftIn(tx: Prisma.TransactionClient, draft: DraftToSave): Promise<SaveDraftResult> {
  const document = cleanDocument(draft.document)
  const repeated = repeatedStepKey(document)
  if (repeated !== null) return repeated
  const versions = await flowVersions(tx, draft.flowKey)
  if (versions === null) return notFound('flow')
  if (versions.open.revision !== draft.revision) return conflict(versions.open)

  const { exampleId } = readFlowSettings(versions.open.settingsJson)
  const baseTriggerIds = await knownTriggers(tx, versions, document)
  const written = await writeDraft(tx, placeOf(versions, draft), document, { ...draft, exampleId, baseTriggerIds })
  if (written === null) throw new DraftMoved()
  if (draft.history !== undefined) {
    const { flowKey, history: text, now } = draft
    await writeFlowHistory(tx, { flowKey, revision: draft.revision + 1, text, now })
  }
  return {
    ok: true,
    revision: draft.revision + 1,
    savedAt: draft.now.toISOString(),
    renamedTemplates: written.renamed,
  }
}

const placeOf = ({ draft, open, highest }: FlowVersions, { revision, newId }: DraftToSave): DraftPlace =>
  draft === null
    ? { kind: 'new', id: newId(), key: open.key, version: highest + 1, revision: revision + 1 }
    : { kind: 'row', id: draft.id, revision }

/** A new draft was drawn over the rows there are; later saves also know the rows that they list. */
async function knownTriggers(
  tx: Prisma.TransactionClient,
  { draft, open }: FlowVersions,
  document: FlowDocument,
): Promise<string[]> {
  const rows = await triggerRowsOf(tx, open.key)
  if (draft === null) return rows.map((row) => row.id)
  const listed = new Set(document.triggers.map((trigger) => trigger.id))
  const { baseTriggerIds } = readFlowSettings(draft.settingsJson).draft
  return [...new Set([...baseTriggerIds, ...rows.map((row) => row.id).filter((id) => listed.has(id))])]
}
