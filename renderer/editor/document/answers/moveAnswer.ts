import type { FlowDocument } from '../../../../shared/domain/flow.ts'
import { setAnswers } from './setAnswers.ts'

/** Moves an answer up (negative) or down by `by` places, as far as the list goes. Its line moves with it. */
export function moveAnswer(document: FlowDocument, key: string, id: string, by: number): FlowDocument {
  return setAnswers(document, key, (answers) => {
    const from = answers.findIndex((answer) => answer.id === id)
    const answer = answers[from]
    const to = Math.max(0, Math.min(answers.length - 1, from + by))
    if (answer === undefined || to === from) return answers
    const others = answers.filter((other) => other !== answer)
    return [...others.slice(0, to), answer, ...others.slice(to)]
  })
}
