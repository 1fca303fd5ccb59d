import type { FlowDocument } from '../../../../shared/domain/flow.ts'
import { limits } from '../../../../shared/domain/limits.ts'
import { setAnswers } from './setAnswers.ts'

/** Changes the words of an answer; its line and its place stay. */
export function setAnswerText(document: FlowDocument, key: string, id: string, text: string): FlowDocument {
  const next = text.slice(0, limits.answer)
  return setAnswers(document, key, (answers) =>
    answers.some((answer) => answer.id === id && answer.text !== next)
      ? answers.map((answer) => (answer.id === id ? { ...answer, text: next } : answer))
      : answers,
  )
}
