import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Step } from '../../../shared/domain/flowStep.ts'
import { findTemplate } from '../document/findTemplate.ts'
import { saidText } from '../document/saidText.ts'
import { findInText, type FindOptions, type Part } from './findInText.ts'

/** Where a text of a flow stands. `stepKey` is the step it is shown at; null for a note. */
export type TextPlace =
  | { readonly kind: 'title'; readonly stepKey: string }
  /** `variant` 0 is what the step says first (or alone). */
  | { readonly kind: 'message'; readonly stepKey: string; readonly templateId: string; readonly variant: number }
  | { readonly kind: 'answer'; readonly stepKey: string; readonly answerId: string }
  | { readonly kind: 'retry'; readonly stepKey: string; readonly number: number }
  | { readonly kind: 'note'; readonly stepKey: null; readonly noteId: string }

/** One place that was found: which text, and which part of it. */
export interface Match extends Part {
  readonly place: TextPlace
  readonly text: string
}

/**
 * Everything people wrote in a flow, in the order in which it is read: each step's title, message and its other wordings, answers
 * and texts for answers that do not fit, then the notes. A text that several steps share stands at the first of them.
 */
export function flowTexts(document: FlowDocument): { place: TextPlace; text: string }[] {
  const seen = new Set<string>()
  return [
    ...document.steps.flatMap((step) => stepTexts(document, step, seen)),
    ...document.canvas.notes.map(({ id, text }) => ({
      place: { kind: 'note', stepKey: null, noteId: id } as const,
      text,
    })),
  ]
}

/** Every place where a text of the flow holds `wanted`. */
export function findTexts(document: FlowDocument, wanted: string, options: FindOptions): Match[] {
  if (wanted === '') return []
  return flowTexts(document).flatMap(({ place, text }) =>
    findInText(text, wanted, options).map((part): Match => ({ ...part, place, text })),
  )
}

function stepTexts(document: FlowDocument, step: Step, seen: Set<string>): { place: TextPlace; text: string }[] {
  const stepKey = step.key
  const template = findTemplate(document, step)
  const own = template === null || seen.has(template.id) ? null : template
  if (own !== null) seen.add(own.id)
  const wordings = own === null ? [] : [saidText(own), ...own.variants.slice(1)]
  const templateId = own?.id ?? ''
  return [
    { place: { kind: 'title', stepKey }, text: step.title },
    ...wordings.map((text, variant) => ({ place: { kind: 'message', stepKey, templateId, variant } as const, text })),
    ...step.answers.map(({ id, text }) => ({ place: { kind: 'answer', stepKey, answerId: id } as const, text })),
    ...step.retryTexts.map((text, index) => ({ place: { kind: 'retry', stepKey, number: index + 1 } as const, text })),
  ]
}
