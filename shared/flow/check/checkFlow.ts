import type { FlowDocument } from '../../domain/flow.ts'
import type { Language } from '../../domain/settings.ts'
import { checkContext } from './context.ts'
import type { Problem } from './problem.ts'
import { rules } from './rules.ts'

/**
 * Everything that is wrong with a flow, errors first, then in the order of its steps. Pure, total and linear in the size of the
 * document: the editor, publishing and imports all ask this function. `language` decides how number patterns are read.
 * Source: design "engine", the checker.
 */
export const checkFlow = (document: FlowDocument, language: Language = 'pt-BR'): Problem[] => {
  const context = checkContext(document, language)
  const place = new Map(document.steps.map((step, index) => [step.key, index]))
  const placeOf = ({ stepKey }: Problem) => (stepKey === null ? -1 : (place.get(stepKey) ?? -1))
  const severity = (problem: Problem) => (problem.severity === 'error' ? 0 : 1)
  return rules.flatMap((rule) => rule(context)).sort((a, b) => severity(a) - severity(b) || placeOf(a) - placeOf(b))
}
