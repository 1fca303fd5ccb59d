import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Database } from '../database.ts'
import { createFlowIn } from './createFlow.ts'
import { flowKeyOfExample } from './flowKeyOfExample.ts'
import type { RepeatedStepKey } from './results.ts'

/** The flow that was made from an example, or a new one made from its document: looked up and made in one transaction, so once. */
export function createExampleFlow(
  database: Database,
  document: FlowDocument,
  given: { exampleId: string; now: Date; newId: () => string },
): Promise<{ ok: true; flowKey: string; created: boolean } | RepeatedStepKey> {
  return database.prisma.$transaction(async (tx) => {
    const existing = await flowKeyOfExample(tx, given.exampleId)
    if (existing !== null) return { ok: true, flowKey: existing, created: false }
    const made = await createFlowIn(tx, document, given)
    return made.ok ? { ...made, created: true } : made
  })
}
