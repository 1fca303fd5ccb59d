import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Database } from '../database.ts'
import type { Prisma } from '../generated/sqlite/client.ts'
import { cleanDocument } from './cleanDocument.ts'
import { repeatedStepKey } from './repeatedStepKey.ts'
import type { RepeatedStepKey } from './results.ts'
import { writeDraft } from './writeDraft.ts'

interface NewFlow {
  readonly exampleId?: string
  readonly now: Date
  readonly newId: () => string
}
type CreatedFlow = { ok: true; flowKey: string } | RepeatedStepKey

/** Stores a document as the first draft of a new flow. `exampleId`: the example it is made from. */
export const createFlow = (database: Database, document: FlowDocument, given: NewFlow): Promise<CreatedFlow> =>
  database.prisma.$transaction((tx) => createFlowIn(tx, document, given))

/** The same inside a transaction that does more. */
export async function createFlowIn(
  tx: Prisma.TransactionClient,
  document: FlowDocument,
  given: NewFlow,
): Promise<CreatedFlow> {
  const clean = cleanDocument(document)
  const repeated = repeatedStepKey(clean)
  if (repeated !== null) return repeated
  const { now, newId, exampleId = null } = given
  const key = newId()
  const place = { kind: 'new', id: newId(), key, version: 1, revision: 1 } as const
  await writeDraft(tx, place, clean, { exampleId, baseTriggerIds: [], now, newId })
  return { ok: true, flowKey: key }
}
