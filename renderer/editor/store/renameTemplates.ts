import type { FlowDocument } from '../../../shared/domain/flow.ts'

/**
 * Follows the ids that templates got when they were saved: a text that other flows share gets a template of its own. Unchanged
 * documents come back as the same value, so nothing is drawn again.
 */
export function renameTemplates(
  document: FlowDocument,
  renamed: readonly (readonly [oldId: string, newId: string])[],
): FlowDocument {
  const newIds = new Map(renamed)
  const used = document.templates.some((template) => newIds.has(template.id))
  if (!used) return document
  return {
    ...document,
    templates: document.templates.map((template) => {
      const id = newIds.get(template.id)
      return id === undefined ? template : { ...template, id }
    }),
    steps: document.steps.map((step) => {
      const templateId = step.templateId === null ? undefined : newIds.get(step.templateId)
      return templateId === undefined ? step : { ...step, templateId }
    }),
  }
}
