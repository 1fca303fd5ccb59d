import * as fc from 'fast-check'
import { expect } from 'vitest'
import type { Database } from '../../../../main/db/database.ts'
import { cleanDocument } from '../../../../main/db/flows/cleanDocument.ts'
import type { FlowDocument } from '../../../../shared/domain/flow.ts'
import { documentArbitrary } from '../../../shared/flow/documents.ts'
import { newFlowDocument } from '../../../../shared/flow/newFlow.ts'
import { FlowDesk } from './flows.ts'

/**
 * Any document the domain allows (hostile texts, repeated and blank answers, missing targets and templates) is the same after it
 * was stored as rows and read again: as a new flow, as a saved draft, published, and as the draft after that.
 */
export async function expectRowRoundTrips(database: Database, numRuns: number): Promise<void> {
  const desk = new FlowDesk(database)
  await fc.assert(
    fc.asyncProperty(documentArbitrary.map(storable), documentArbitrary.map(storable), async (first, second) => {
      await empty(database)
      const flowKey = await desk.create(first)
      expect((await desk.open(flowKey)).document).toEqual(first)
      await desk.edit(flowKey, () => newFlowDocument('between'))
      await empty(database, { keepFlows: true })
      await desk.edit(flowKey, () => second)
      expect((await desk.open(flowKey)).document).toEqual(second)
      expect((await desk.publish(flowKey)).document).toEqual(second)
      await desk.edit(flowKey, (document) => document)
      expect(await desk.open(flowKey)).toMatchObject({ status: 'draft', document: second })
    }),
    { numRuns },
  )
}

async function empty(database: Database, { keepFlows = false } = {}): Promise<void> {
  const { prisma } = database
  if (!keepFlows) {
    await prisma.trigger.deleteMany()
    await prisma.flow.deleteMany()
  }
  await prisma.template.deleteMany()
}

/**
 * The document as an editor would hand it over: step keys once, and of the templates those that are used, in the order of their use,
 * each with a key of its own. Everything else stays as hostile as it is.
 */
function storable(document: FlowDocument): FlowDocument {
  const clean = cleanDocument(document)
  const steps = clean.steps.filter((step, index) => clean.steps.findIndex(({ key }) => key === step.key) === index)
  const used = [...new Set(steps.map((step) => step.templateId))]
  const templates = used.flatMap((id) => clean.templates.filter((template) => template.id === id))
  return { ...clean, steps, templates: templates.map((template) => ({ ...template, key: `key of ${template.id}` })) }
}
