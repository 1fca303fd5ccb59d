import type { Answer } from '../domain/flowStep.ts'
import type { AnswerRule } from '../domain/trace.ts'
import { comparable, comparableWithAccents, equals } from './equals.ts'
import { parseNumber } from './number.ts'
import type { PreparedMessage } from './preparedMessage.ts'

export interface MatchedAnswer {
  readonly answerId: string
  readonly rule: Extract<AnswerRule, 'exact' | 'equals' | 'number' | 'synonym'>
}

/**
 * Which answer of a step a message gives, or null. The exact text comes first (avó is not avô), then `equals` in listed order
 * (accents decide where they can), then the same number, then a synonym. The exit `*` is the caller's.
 * Source: design "engine", matching text, rule 6.
 */
export const matchAnswer = (
  answers: readonly Pick<Answer, 'id' | 'text' | 'synonyms'>[],
  message: PreparedMessage,
): MatchedAnswer | null => {
  if (message.folded === '') return null
  const meant = answers.filter(({ text }) => comparable(text) !== '')
  const rules: readonly [MatchedAnswer['rule'], (answer: Pick<Answer, 'text' | 'synonyms'>) => boolean][] = [
    ['exact', ({ text }) => composed(text) === composed(message.text)],
    ['equals', ({ text }) => sameWithAccents(text, message)],
    ['equals', ({ text }) => equals(text, message)],
    ['number', ({ text }) => message.number !== null && parseNumber(text, message.language) === message.number],
    ['synonym', ({ synonyms }) => synonyms.some((synonym) => sameWithAccents(synonym, message))],
    ['synonym', ({ synonyms }) => synonyms.some((synonym) => equals(synonym, message))],
  ]
  for (const [rule, says] of rules) {
    const answer = meant.find(says)
    if (answer !== undefined) return { answerId: answer.id, rule }
  }
  return null
}

const composed = (text: string): string => text.normalize('NFC').trim()

const sameWithAccents = (text: string, message: PreparedMessage): boolean =>
  comparable(text) !== '' && comparableWithAccents(text) === message.accented
