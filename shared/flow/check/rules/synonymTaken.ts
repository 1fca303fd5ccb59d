import type { Step } from '../../../domain/flowStep.ts'
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
  const byText = firstWith(step, ({ text }) => comparable(text))
  const byNumber = firstWith(step, ({ text }) => parseNumber(text, language))
  const bySynonym = new Map<string, Step['answers'][number]>()
  return step.answers.flatMap((answer) =>
    answer.synonyms.flatMap((synonym): Problem[] => {
      const meant = comparable(synonym)
      if (meant === '') return []
      const accented = comparableWithAccents(synonym)
      const owner =
        byText.get(meant) ?? byNumber.get(parseNumber(synonym, language) ?? NaN) ?? bySynonym.get(accented) ?? answer
      if (!bySynonym.has(accented)) bySynonym.set(accented, answer)
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

/** The first answer for each key that answers have. */
const firstWith = <K extends string | number>(
  { answers }: Step,
  keyOf: (answer: Step['answers'][number]) => K | null,
): ReadonlyMap<K, Step['answers'][number]> => {
  const found = new Map<K, Step['answers'][number]>()
  for (const answer of answers) {
    const key = keyOf(answer)
    if (key !== null && key !== '' && !found.has(key)) found.set(key, answer)
  }
  return found
}
