import type { FlowDocument } from '../../../shared/domain/flow.ts'
import { toCanvasJson } from '../../../shared/flow/canvasJson.ts'
import type { Prisma } from '../generated/sqlite/client.ts'
import { type DrawnTriggers, writeFlowSettings } from './flowColumns.ts'
import { insertSteps } from './insertSteps.ts'
import { saveTemplates } from './saveTemplates.ts'

/** Where a draft goes: into the row it has, or into a new one. */
export type DraftPlace =
  | { readonly kind: 'row'; readonly id: string; readonly revision: number }
  | {
      readonly kind: 'new'
      readonly id: string
      readonly key: string
      readonly version: number
      readonly revision: number
    }

/**
 * Writes a document (cleaned by `cleanDocument`) as the draft: templates, flow columns, all steps. `null`: the row is no longer at
 * `place.revision`; the transaction has to be undone. Answers with the templates that got another id.
 */
export async function writeDraft(
  tx: Prisma.TransactionClient,
  place: DraftPlace,
  document: FlowDocument,
  given: { exampleId: string | null; baseTriggerIds: readonly string[]; now: Date; newId: () => string },
): Promise<{ renamed: [string, string][] } | null> {
  const draftId = place.kind === 'row' ? place.id : null
  const drawn: DrawnTriggers = { triggers: document.triggers, baseTriggerIds: [...given.baseTriggerIds] }
  const columns = {
    name: document.name,
    schemaJson: { ...toCanvasJson(document) },
    settingsJson: writeFlowSettings({ settings: document.settings, exampleId: given.exampleId, draft: drawn }),
    updatedAt: given.now,
  }
  if (place.kind === 'row') {
    const { count } = await tx.flow.updateMany({
      where: { id: place.id, revision: place.revision, status: 'draft' },
      data: { ...columns, revision: { increment: 1 } },
    })
    if (count !== 1) return null
    await tx.flowStep.deleteMany({ where: { flowId: place.id } })
  } else {
    const { id, key, version, revision } = place
    await tx.flow.create({ data: { id, key, version, revision, status: 'draft', createdAt: given.now, ...columns } })
  }
  const { renamed, known } = await saveTemplates(tx, document, { draftId, now: given.now, newId: given.newId })
  const newIds = new Map(renamed)
  const steps = document.steps.map((step) => ({
    ...step,
    templateId: step.templateId === null ? null : (newIds.get(step.templateId) ?? step.templateId),
  }))
  await insertSteps(tx, steps, { flowId: place.id, knownTemplates: known, newId: given.newId })
  return { renamed }
}
