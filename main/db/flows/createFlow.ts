import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Database } from '../database.ts'
import { cleanDocument } from './cleanDocument.ts'
import { repeatedStepKey } from './repeatedStepKey.ts'
import type { RepeatedStepKey } from './results.ts'
import { writeDraft } from './writeDraft.ts'

/** Stores a document as the first draft of a new flow. `exampleId`: the example it is made from. */
export async function createFlow(
  database: Database,
  document: FlowDocument,
  given: { exampleId?: string; now: Date; newId: () => string },
): Promise<{ ok: true; flowKey: string } | RepeatedStepKey> {
  const clean = cleanDocument(document)
  const repeated = repeatedStepKey(clean)
  if (repeated !== null) return repeated
  const { now, newId, exampleId = null } = given
  const key = newId()
  const place = { kind: 'new', id: newId(), key, version: 1, revision: 1 } as const
  await database.prisma.$transaction((tx) =>
    writeDraft(tx, place, clean, { exampleId, baseTriggerIds: [], now, newId }),
  )
  return { ok: true, flowKey: key }
}
