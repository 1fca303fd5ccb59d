import type { FlowDocument } from '../../../shared/domain/flow.ts'
import { limits } from '../../../shared/domain/limits.ts'
import { findStep } from './findStep.ts'
import { findTemplate } from './findTemplate.ts'

/** Changes the other wordings of what a step says. Nothing happens while the step has no template. */
export function setVariants(document: FlowDocument, key: string, variants: readonly string[]): FlowDocument {
  const step = findStep(document, key)
  const known = step === null ? null : findTemplate(document, step)
  if (known === null) return document
  const template = {
    ...known,
    variants: variants.slice(0, limits.variants).map((text) => text.slice(0, limits.content)),
  }
  return { ...document, templates: document.templates.map((other) => (other === known ? template : other)) }
}
