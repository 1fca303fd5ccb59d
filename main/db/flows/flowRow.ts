import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Template } from '../../../shared/domain/template.ts'
import type { EntryTrigger } from '../../../shared/domain/trigger.ts'
import { fromCanvasJson } from '../../../shared/flow/canvasJson.ts'
import type { Prisma } from '../generated/sqlite/client.ts'
import type { FlowInclude } from '../generated/sqlite/models/Flow.ts'
import { readFlowSettings } from './flowColumns.ts'
import { stepOfRow } from './stepColumns.ts'
import { templateOfRow } from './templateOfRow.ts'

/** What has to be read with a flow row to make its document. */
export const withSteps = {
  steps: { orderBy: [{ order: 'asc' }, { key: 'asc' }], include: { template: true } },
} as const satisfies FlowInclude

export type FlowRow = Prisma.FlowGetPayload<{ include: typeof withSteps }>

/** The document of a version. Its templates come in the order in which its steps first use them. */
export function documentOfRow(row: FlowRow, triggers: readonly EntryTrigger[]): FlowDocument {
  const { canvas, positionOf } = fromCanvasJson(row.schemaJson)
  const templates = new Map<string, Template>()
  for (const { template } of row.steps) {
    if (template !== null && !templates.has(template.id)) templates.set(template.id, templateOfRow(template))
  }
  return {
    name: row.name,
    steps: row.steps.map((step, index) => stepOfRow(step, positionOf(step.key, index))),
    templates: [...templates.values()],
    triggers: [...triggers],
    canvas,
    settings: readFlowSettings(row.settingsJson).settings,
  }
}
