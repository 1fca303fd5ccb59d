import type { FlowDocument } from '../../../../shared/domain/flow.ts'
import { limits } from '../../../../shared/domain/limits.ts'
import { setAnswers } from './setAnswers.ts'

/** Other words that count as this answer. Blank ones are dropped. */
export function setSynonyms(
  document: FlowDocument,
  key: string,
  id: string,
  synonyms: readonly string[],
): FlowDocument {
  const kept = synonyms
    .map((word) => word.trim().slice(0, limits.answer))
    .filter((word) => word !== '')
    .slice(0, limits.synonyms)
  return setAnswers(document, key, (answers) =>
    answers.map((answer) => (answer.id === id ? { ...answer, synonyms: kept } : answer)),
  )
}
