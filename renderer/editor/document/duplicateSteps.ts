import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Step } from '../../../shared/domain/flowStep.ts'
import { uniqueKey } from '../../../shared/flow/stepKey.ts'
import { findTemplate } from './findTemplate.ts'
import { retarget } from './retarget.ts'

/** How far copies stand from what they were copied from, in canvas units. */
const beside = 40

/**
 * Copies steps beside themselves, with texts of their own (`newId` names the templates). Lines between copied steps join the
 * copies; lines to other steps lead there too. Gives the new document and the keys of the copies.
 */
export function duplicateSteps(
  document: FlowDocument,
  keys: readonly string[],
  newId: () => string,
): { document: FlowDocument; keys: readonly string[] } {
  const wanted = new Set(keys)
  const originals = document.steps.filter((step) => wanted.has(step.key))
  if (originals.length === 0) return { document, keys: [] }
  const taken = new Set(document.steps.map((step) => step.key))
  const copyKeys = new Map<string, string>()
  for (const step of originals) {
    const key = uniqueKey(step.title, taken)
    taken.add(key)
    copyKeys.set(step.key, key)
  }
  const templates = [...document.templates]
  const templateKeys = new Set(templates.map((template) => template.key))
  const copy = (step: Step): Step => {
    const template = findTemplate(document, step)
    const templateId = template === null ? step.templateId : newId()
    if (template !== null && templateId !== null) {
      const key = uniqueKey(template.title, templateKeys)
      templateKeys.add(key)
      templates.push({ ...template, id: templateId, key })
    }
    return {
      ...retarget(step, (to) => copyKeys.get(to) ?? to),
      key: copyKeys.get(step.key) ?? step.key,
      templateId,
      position: { x: step.position.x + beside, y: step.position.y + beside },
    }
  }
  const copies = originals.map(copy)
  return {
    document: { ...document, steps: [...document.steps, ...copies], templates },
    keys: copies.map((step) => step.key),
  }
}
