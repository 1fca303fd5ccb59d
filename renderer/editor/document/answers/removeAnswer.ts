import type { FlowDocument } from '../../../../shared/domain/flow.ts'
import { setAnswers } from './setAnswers.ts'

/** Removes an answer and its line. */
export function removeAnswer(document: FlowDocument, key: string, id: string): FlowDocument {
  return setAnswers(document, key, (answers) =>
    answers.some((answer) => answer.id === id) ? answers.filter((answer) => answer.id !== id) : answers,
  )
}
