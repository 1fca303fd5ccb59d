import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Answer, Step } from '../../../shared/domain/flowStep.ts'
import { cleanText } from '../cleanText.ts'

/** The document with every text made storable (`cleanText`). */
export function cleanDocument(document: FlowDocument): FlowDocument {
  return {
    ...document,
    name: cleanText(document.name),
    steps: document.steps.map(cleanStep),
    templates: document.templates.map((template) => ({
      ...template,
      id: cleanText(template.id),
      key: cleanText(template.key),
      title: cleanText(template.title),
      content: cleanText(template.content),
      variants: template.variants.map(cleanText),
      locale: cleanOrNull(template.locale),
    })),
    triggers: document.triggers.map((trigger) => ({
      ...trigger,
      id: cleanText(trigger.id),
      pattern: cleanText(trigger.pattern),
    })),
    canvas: {
      ...document.canvas,
      notes: document.canvas.notes.map((note) => ({
        ...note,
        id: cleanText(note.id),
        text: cleanText(note.text),
        color: cleanText(note.color),
      })),
      groups: document.canvas.groups.map((group) => ({
        ...group,
        id: cleanText(group.id),
        title: cleanText(group.title),
        color: cleanText(group.color),
        stepKeys: group.stepKeys.map(cleanText),
      })),
    },
  }
}

const cleanOrNull = (text: string | null): string | null => (text === null ? null : cleanText(text))

const cleanStep = (step: Step): Step => ({
  ...step,
  key: cleanText(step.key),
  title: cleanText(step.title),
  templateId: cleanOrNull(step.templateId),
  answers: step.answers.map(cleanAnswer),
  next: cleanOrNull(step.next),
  any: cleanOrNull(step.any),
  invalid: cleanOrNull(step.invalid),
  timeout: cleanOrNull(step.timeout),
  variable: cleanOrNull(step.variable),
  retryTexts: step.retryTexts.map(cleanText),
})

const cleanAnswer = (answer: Answer): Answer => ({
  id: cleanText(answer.id),
  text: cleanText(answer.text),
  synonyms: answer.synonyms.map(cleanText),
  to: cleanOrNull(answer.to),
})
