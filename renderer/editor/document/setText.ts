import type { FlowDocument } from '../../../shared/domain/flow.ts'
import { limits } from '../../../shared/domain/limits.ts'
import type { Template } from '../../../shared/domain/template.ts'
import { newTemplate } from '../../../shared/flow/newFlow.ts'
import { uniqueKey } from '../../../shared/flow/stepKey.ts'
import { editStep } from './editStep.ts'
import { findStep } from './findStep.ts'
import { findTemplate } from './findTemplate.ts'
import { saidText } from './saidText.ts'

/**
 * Changes what a step says (with variants: the first of them, and `content` with it). A step without a template gets one with the id of `newId`; emptying the text keeps the template
 * (the checker says that it is empty), so a person who retypes a text does not lose its variants.
 */
export function setText(document: FlowDocument, key: string, content: string, newId: () => string): FlowDocument {
  const step = findStep(document, key)
  if (step === null) return document
  const text = content.slice(0, limits.content)
  const known = findTemplate(document, step)
  if (known !== null) {
    if (saidText(known) === text) return document
    const variants = known.variants.length === 0 ? known.variants : known.variants.with(0, text)
    return withTemplate(document, { ...known, content: text, variants })
  }
  if (text === '') return document
  const id = newId()
  const templateKey = uniqueKey(step.title, new Set(document.templates.map((template) => template.key)))
  const template = newTemplate({ id, key: templateKey, title: step.title, content: text })
  const linked = editStep(document, key, (step) => ({ ...step, templateId: id }))
  return { ...linked, templates: [...linked.templates, template] }
}

function withTemplate(document: FlowDocument, template: Template): FlowDocument {
  return { ...document, templates: document.templates.map((known) => (known.id === template.id ? template : known)) }
}
