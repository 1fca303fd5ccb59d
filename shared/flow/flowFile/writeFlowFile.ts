import type { FlowDocument } from '../../domain/flow.ts'
import type { Step } from '../../domain/flowStep.ts'
import { isVariableName } from '../../template/variableName.ts'
import { variablesIn } from '../../template/variables.ts'
import { toCanvasJson } from '../canvasJson.ts'
import { toStepConfig } from '../stepConfig.ts'
import { toTransitions } from '../transitions.ts'
import { waits } from '../waits.ts'
import type { FlowFile } from './fileSchema.ts'

/**
 * The text of a document's flow file; `readFlowFile` gives the document back with new ids and its triggers off. The caller says which
 * version this is. Keys of steps and templates must be unique, as the checker demands.
 */
export const writeFlowFile = (
  document: FlowDocument,
  { status, version }: Pick<FlowFile['flow'], 'status' | 'version'> = { status: 'draft', version: 1 },
): string => {
  const keys = new Map(document.templates.map(({ id, key }) => [id, key]))
  const file: FlowFile = {
    app: 'prosa',
    format: 1,
    flow: {
      name: document.name,
      status,
      version,
      schemaJson: toCanvasJson(document),
      settings: document.settings,
    },
    steps: document.steps.map((step, order) => ({
      key: step.key,
      title: step.title,
      type: step.type,
      template: step.templateId === null ? null : (keys.get(step.templateId) ?? null),
      waitInput: waits(step),
      transitions: toTransitions(step),
      config: fileConfig(step),
      order,
    })),
    templates: document.templates.map(({ id: _id, ...template }) => ({
      ...template,
      variables: [...new Set([template.content, ...template.variants].flatMap(variablesIn))].filter(isVariableName),
    })),
    triggers: document.triggers.map(({ id: _id, ...trigger }) => ({ ...trigger, template: null, flow: document.name })),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

const fileConfig = (step: Step): FlowFile['steps'][number]['config'] => {
  const { answers, ...settings } = toStepConfig(step)
  return { ...settings, answers: answers.map(({ id: _id, ...answer }) => answer) }
}
