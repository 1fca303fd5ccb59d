import type { Answer, Step } from '../domain/flowStep.ts'
import { isReservedAnswer } from './reservedAnswer.ts'

type Linked = Pick<Step, 'answers' | 'next' | 'any' | 'invalid' | 'timeout'>

/**
 * Which of a step's answers have their link in the flat map answer -> step key: the first answer with that text, unless the text is
 * blank or a reserved key. The others keep their link beside the map (`pendingTo`), so that a half-made step is never lost.
 */
export const mappedAnswers = (answers: readonly Pick<Answer, 'text'>[]): boolean[] => {
  const seen = new Set<string>()
  return answers.map(({ text }) => {
    if (text.trim() === '' || isReservedAnswer(text) || seen.has(text)) return false
    seen.add(text)
    return true
  })
}

/** A step's links as the flat map of `transitionsJson`. Every answer text, `__proto__` included, becomes an own key. */
export const toTransitions = (step: Linked): Record<string, string> => {
  const entries: [string, string][] = []
  const add = (key: string, to: string | null) => {
    if (to !== null) entries.push([key, to])
  }
  const mapped = mappedAnswers(step.answers)
  step.answers.forEach((answer, index) => {
    if (mapped[index] === true) add(answer.text, answer.to)
  })
  add('next', step.next)
  add('*', step.any)
  add('!invalid', step.invalid)
  add('!timeout', step.timeout)
  // fromEntries defines own properties, so `__proto__` stays an ordinary key.
  return Object.fromEntries(entries)
}
