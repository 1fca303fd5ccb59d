import type { FlowDocument } from '../../../shared/domain/flow.ts'
import { limits } from '../../../shared/domain/limits.ts'
import { editStep } from '../document/editStep.ts'
import type { Match, TextPlace } from './findTexts.ts'

/** The flow with parts of its texts replaced, and how many. A text that would become too long stays as it is. */
export interface Replaced {
  readonly document: FlowDocument
  readonly count: number
}

/** Puts `by` in place of every match. Matches of one text are given in its order, as `findTexts` does. */
export function replaceTexts(document: FlowDocument, matches: readonly Match[], by: string): Replaced {
  const texts = new Map<string, Match[]>()
  for (const match of matches) {
    const name = JSON.stringify(match.place)
    texts.set(name, [...(texts.get(name) ?? []), match])
  }
  let changed = document
  let count = 0
  for (const parts of texts.values()) {
    const [first] = parts
    if (first === undefined) continue
    const text = spliced(first.text, parts, by)
    if (text === first.text || text.length > longest(first.place)) continue
    changed = withText(changed, first.place, text)
    count += parts.length
  }
  return { document: changed, count }
}

function spliced(text: string, parts: readonly Match[], by: string): string {
  let result = ''
  let at = 0
  for (const { start, end } of parts) {
    result += text.slice(at, start) + by
    at = end
  }
  return result + text.slice(at)
}

function longest({ kind }: TextPlace): number {
  switch (kind) {
    case 'title':
      return limits.name
    case 'answer':
      return limits.answer
    case 'message':
    case 'retry':
    case 'note':
      return limits.content
  }
}

function withText(document: FlowDocument, place: TextPlace, text: string): FlowDocument {
  switch (place.kind) {
    case 'title':
      return editStep(document, place.stepKey, (step) => ({ ...step, title: text }))
    case 'answer':
      return editStep(document, place.stepKey, (step) => ({
        ...step,
        answers: step.answers.map((answer) => (answer.id === place.answerId ? { ...answer, text } : answer)),
      }))
    case 'retry':
      return editStep(document, place.stepKey, (step) => ({
        ...step,
        retryTexts: step.retryTexts.with(place.number - 1, text),
      }))
    case 'note': {
      const notes = document.canvas.notes.map((note) => (note.id === place.noteId ? { ...note, text } : note))
      return { ...document, canvas: { ...document.canvas, notes } }
    }
    case 'message':
      return {
        ...document,
        templates: document.templates.map((template) => {
          if (template.id !== place.templateId) return template
          const { content, variants } = template
          return {
            ...template,
            // With variants the first of them is said; `content` is kept the same.
            content: place.variant === 0 ? text : content,
            variants: variants.length === 0 ? variants : variants.with(place.variant, text),
          }
        }),
      }
  }
}
