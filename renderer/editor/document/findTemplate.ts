import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Step } from '../../../shared/domain/flowStep.ts'
import type { Template } from '../../../shared/domain/template.ts'

const indexes = new WeakMap<FlowDocument['templates'], ReadonlyMap<string, Template>>()

/** The template a step says, or null when it says nothing or its template is not in the document. */
export function findTemplate(document: FlowDocument, step: Step): Template | null {
  if (step.templateId === null) return null
  let index = indexes.get(document.templates)
  if (index === undefined) {
    index = new Map(document.templates.map((template) => [template.id, template]))
    indexes.set(document.templates, index)
  }
  return index.get(step.templateId) ?? null
}
