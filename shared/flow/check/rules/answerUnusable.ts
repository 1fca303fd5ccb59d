import type { Answer, Step } from '../../../domain/flowStep.ts'
import { comparable } from '../../../text/equals.ts'
import { parseNumber } from '../../../text/number.ts'
import { answerExit } from '../../exits.ts'
import { isReservedAnswer } from '../../reservedAnswer.ts'
import { waits } from '../../waits.ts'
import type { Problem } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { stepName } from '../stepName.ts'

/**
 * Answers that nobody can give, or that an earlier answer of the step takes away. Asks with the engine's own measures.
 *
 * Errors: blank ones, the app's own signs, and texts that `equals` reads as the same ("Sim" and "sim!"): who types the words gets the
 * earlier one. A warning: texts that are the same number ("1" and "um"): each can be given, but not everybody means the one they get.
 */
export const answerUnusable: Rule = ({ steps, language }) =>
  steps.filter(waits).flatMap((step) => {
    const said = new Map<string, string>()
    const numbers = new Map<number, string>()
    return step.answers.flatMap((answer): Problem[] => {
      const meant = comparable(answer.text)
      if (meant === '') return [answerProblem(step, answer, 'answer_blank')]
      const number = parseNumber(answer.text, language)
      const same = said.get(meant)
      const sameNumber = number === null ? undefined : numbers.get(number)
      if (same === undefined) said.set(meant, answer.text)
      if (number !== null && sameNumber === undefined) numbers.set(number, answer.text)
      if (isReservedAnswer(answer.text)) return [answerProblem(step, answer, 'answer_reserved')]
      if (same !== undefined) return [answerProblem(step, answer, 'answers_equal', same)]
      return sameNumber === undefined ? [] : [answerProblem(step, answer, 'answers_same_number', sameNumber)]
    })
  })

const answerProblem = (
  step: Step,
  answer: Answer,
  code: 'answer_blank' | 'answer_reserved' | 'answers_equal' | 'answers_same_number',
  other?: string,
): Problem => ({
  code,
  severity: code === 'answers_same_number' ? 'warning' : 'error',
  stepKey: step.key,
  exit: answerExit(answer),
  params: { step: stepName(step), answer: answer.text, ...(other === undefined ? {} : { other }) },
  fixes: [{ kind: 'remove_answer', stepKey: step.key, answerId: answer.id, params: { answer: answer.text } }],
})
