import type { Answer, Step } from '../../../domain/flowStep.ts'
import type { Language } from '../../../domain/settings.ts'
import { comparable, comparableWithAccents } from '../../../text/equals.ts'
import { parseNumber } from '../../../text/number.ts'
import { answerExit } from '../../exits.ts'
import { waits } from '../../waits.ts'
import type { Problem } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { stepName } from '../stepName.ts'

/**
 * Synonyms that never decide anything, because the words already mean another answer of the step: its own text or number (which come
 * before any synonym), or a synonym of an earlier answer. The conversation works, so it is a warning.
 */
export const synonymTaken: Rule = ({ steps, language }) => steps.filter(waits).flatMap((step) => taken(step, language))

const taken = (step: Step, language: Language): Problem[] => {
  if (step.answers.every(({ synonyms }) => synonyms.length === 0)) return []
  const ownerOf = ownersOf(step, language)
  return step.answers.flatMap((answer) =>
    answer.synonyms.flatMap((synonym): Problem[] => {
      const owner = ownerOf(synonym) ?? answer
      if (owner.id === answer.id) return []
      return [
        {
          code: 'synonym_taken',
          severity: 'warning',
          stepKey: step.key,
          exit: answerExit(answer),
          params: { step: stepName(step), answer: answer.text, synonym, other: owner.text },
          fixes: [],
        },
      ]
    }),
  )
}

/** Which answer somebody gives who says a synonym: `matchAnswer` for texts that are synonyms, each looked up instead of compared. */
const ownersOf = (step: Step, language: Language): ((synonym: string) => Answer | undefined) => {
  const texts = step.answers.map((answer): [string, Answer] => [answer.text, answer])
  const synonyms = step.answers.flatMap((answer) => answer.synonyms.map((one): [string, Answer] => [one, answer]))
  const composed = (text: string) => text.normalize('NFC').trim()
  const number = (text: string) => parseNumber(text, language)
  const exact = firstBy(texts, composed)
  const accented = firstBy(texts, comparableWithAccents)
  const folded = firstBy(texts, comparable)
  const numbers = firstBy(texts, number)
  const otherwise = firstBy(synonyms, comparableWithAccents)
  return (synonym) =>
    comparable(synonym) === ''
      ? undefined
      : (exact.get(composed(synonym)) ??
        accented.get(comparableWithAccents(synonym)) ??
        folded.get(comparable(synonym)) ??
        numbers.get(number(synonym)) ??
        otherwise.get(comparableWithAccents(synonym)))
}

/** The first answer for each form that the texts of answers have; blank texts and those without that form have none. */
const firstBy = <F extends string | number | null>(
  texts: readonly (readonly [string, Answer])[],
  formOf: (text: string) => F,
): ReadonlyMap<F, Answer> => {
  const found = new Map<F, Answer>()
  for (const [text, answer] of texts) {
    const form = formOf(text)
    if (form !== null && comparable(text) !== '' && !found.has(form)) found.set(form, answer)
  }
  return found
}
