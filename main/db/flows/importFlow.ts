import type { TemplateChoice } from '../../../shared/api/flowFileCalls.ts'
import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { StandaloneTrigger } from '../../../shared/flow/flowFile/readTriggers.ts'
import { cleanText } from '../cleanText.ts'
import { touchCatalog } from '../catalog/touchCatalog.ts'
import type { Database } from '../database.ts'
import type { Prisma } from '../generated/sqlite/client.ts'
import { cleanDocument } from './cleanDocument.ts'
import { createFlowIn } from './createFlow.ts'
import { planTemplates, writeTemplates } from './importFlowTemplates.ts'
import { repeatedStepKey } from './repeatedStepKey.ts'
import type { RepeatedStepKey } from './results.ts'

/** A flow file that was read, and what a person chose about it. */
export interface FlowToImport {
  readonly document: FlowDocument
  /** Triggers of the file that answer by themselves. */
  readonly standaloneTriggers: readonly StandaloneTrigger[]
  /** By key of the file's templates, for those that differ from the stored ones. */
  readonly choices: ReadonlyMap<string, TemplateChoice>
  readonly now: Date
  readonly newId: () => string
}

export type ImportedFlow =
  /** `changedFlows`: other flows whose drafts say another text now. */
  | { readonly ok: true; readonly flowKey: string; readonly changedFlows: readonly string[] }
  | { readonly ok: false; readonly code: 'undecided'; readonly keys: string[] }
  | RepeatedStepKey

/**
 * Makes a new flow of a file, as a draft with every trigger off, in one transaction; a refusal writes nothing. All ids are new, so
 * the same file twice makes two flows. Source: design "data", the flow file.
 */
export async function importFlow(database: Database, file: FlowToImport): Promise<ImportedFlow> {
  const document = cleanDocument(file.document)
  const repeated = repeatedStepKey(document)
  if (repeated !== null) return repeated
  return database.prisma.$transaction(async (tx): Promise<ImportedFlow> => {
    const plan = await planTemplates(tx, document.templates, file.choices)
    if (!plan.ok) return { ok: false, code: 'undecided', keys: plan.undecided }
    const { ids, changedFlows } = await writeTemplates(tx, plan.places, file.now)
    const created = await createFlowIn(tx, drawn(document, ids), { now: file.now, newId: file.newId })
    // Throwing undoes what was written; a refusal would keep it.
    if (!created.ok) throw new Error(`The flow of a file cannot be stored: ${created.code}`)
    await addStandaloneTriggers(tx, file, ids)
    return { ok: true, flowKey: created.flowKey, changedFlows }
  })
}

/** The document over the stored templates, which are not written a second time. */
const drawn = (document: FlowDocument, ids: ReadonlyMap<string, string>): FlowDocument => ({
  ...document,
  steps: document.steps.map((step) => ({
    ...step,
    templateId: step.templateId === null ? null : (ids.get(step.templateId) ?? null),
  })),
  templates: [],
  triggers: document.triggers.map((trigger) => ({ ...trigger, active: false })),
})

async function addStandaloneTriggers(
  tx: Prisma.TransactionClient,
  { standaloneTriggers, now, newId }: FlowToImport,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { trigger, templateId } of standaloneTriggers) {
    await tx.trigger.create({
      data: {
        ...trigger,
        pattern: cleanText(trigger.pattern),
        active: false,
        templateId: templateId === null ? null : (ids.get(templateId) ?? null),
        createdAt: now,
        updatedAt: now,
      },
    })
  }
  if (standaloneTriggers.length > 0) await touchCatalog(tx, { now, newId })
}
