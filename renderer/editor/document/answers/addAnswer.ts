import type { FlowDocument } from '../../../../shared/domain/flow.ts'
import { limits } from '../../../../shared/domain/limits.ts'
import { setAnswers } from './setAnswers.ts'

/** Adds an answer at the end, with nothing linked. `id` names its exit and must be new in the step. */
export function addAnswer(document: FlowDocument, key: string, id: string, text: string): FlowDocument {
  const answer = { id, text: text.slice(0, limits.answer), synonyms: [], to: null }
  return setAnswers(document, key, (answers) => [...answers, answer])
}
