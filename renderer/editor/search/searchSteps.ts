import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Step } from '../../../shared/domain/flowStep.ts'
import type { Template } from '../../../shared/domain/template.ts'
import { fold } from '../../../shared/text/fold.ts'
import { findTemplate } from '../document/findTemplate.ts'
import { saidText } from '../document/saidText.ts'

/** A step that was found. `where` is the text it was found by; null when its title was enough. */
export interface FoundStep {
  readonly step: Step
  readonly where: string | null
}

/**
 * The steps whose title, message, other wordings or answers hold what was typed, whatever its case and accents: titles that begin
 * with it, then other titles, then texts, each in the order of the flow. At most `most`. Nothing typed finds every step.
 */
export function searchSteps(document: FlowDocument, typed: string, most: number): FoundStep[] {
  const wanted = fold(typed)
  const begin: FoundStep[] = []
  const inTitle: FoundStep[] = []
  const inText: FoundStep[] = []
  for (const step of document.steps) {
    if (begin.length >= most) break
    const { title } = foldedStep(step)
    if (title.startsWith(wanted)) begin.push({ step, where: null })
    else if (title.includes(wanted)) inTitle.push({ step, where: null })
    else if (inText.length < most) {
      const where = textWith(document, step, wanted)
      if (where !== null) inText.push({ step, where })
    }
  }
  return [...begin, ...inTitle, ...inText].slice(0, most)
}

interface FoldedStep {
  readonly title: string
  readonly answers: readonly string[]
}
const steps = new WeakMap<Step, FoldedStep>()
const templates = new WeakMap<Template, readonly string[]>()

function textWith(document: FlowDocument, step: Step, wanted: string): string | null {
  const template = findTemplate(document, step)
  if (template !== null) {
    const place = foldedTemplate(template).findIndex((text) => text.includes(wanted))
    if (place !== -1) return texts(template)[place] ?? null
  }
  const place = foldedStep(step).answers.findIndex((text) => text.includes(wanted))
  return place === -1 ? null : (step.answers[place]?.text ?? null)
}

const texts = (template: Template): readonly string[] => [saidText(template), ...template.variants.slice(1)]

/** Folding is slow beside comparing, and steps never change: each is folded once. */
function foldedStep(step: Step): FoldedStep {
  const known = steps.get(step)
  if (known !== undefined) return known
  const folded = { title: fold(step.title), answers: step.answers.map(({ text }) => fold(text)) }
  steps.set(step, folded)
  return folded
}

function foldedTemplate(template: Template): readonly string[] {
  const known = templates.get(template)
  if (known !== undefined) return known
  const folded = texts(template).map(fold)
  templates.set(template, folded)
  return folded
}
