import type { FlowDocument } from '../../../shared/domain/flow.ts'
import { limits } from '../../../shared/domain/limits.ts'
import { findStep } from './findStep.ts'
import { findTemplate } from './findTemplate.ts'
import { saidText } from './saidText.ts'

/**
 * Changes the wordings that take turns with a step's message. Without any, the message is said alone again. Nothing happens
 * while the step has no template.
 */
export function setOtherTexts(document: FlowDocument, key: string, others: readonly string[]): FlowDocument {
  const step = findStep(document, key)
  const known = step === null ? null : findTemplate(document, step)
  if (known === null) return document
  const content = saidText(known)
  const kept = others.slice(0, limits.variants - 1).map((text) => text.slice(0, limits.content))
  const template = { ...known, content, variants: kept.length === 0 ? [] : [content, ...kept] }
  return { ...document, templates: document.templates.map((other) => (other === known ? template : other)) }
}
