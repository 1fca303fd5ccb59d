import { fold } from '../../../text/fold.ts'
import { answerExit } from '../../exits.ts'
import { isReservedAnswer } from '../../reservedAnswer.ts'
import { waits } from '../../waits.ts'
import type { Problem } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { stepName } from '../stepName.ts'

/** Answers nobody can give: blank ones, the app's own signs, and those that read the same as an earlier answer of the step. */
export const answerUnusable: Rule = ({ steps }) =>
  steps.filter(waits).flatMap((step) => {
    const earlier = new Map<string, string>()
    return step.answers.flatMap((answer): Problem[] => {
      const folded = fold(answer.text)
      const same = earlier.get(folded)
      const common = {
        severity: 'error',
        stepKey: step.key,
        exit: answerExit(answer),
        fixes: [{ kind: 'remove_answer', stepKey: step.key, answerId: answer.id, params: { answer: answer.text } }],
      } as const
      const params = { step: stepName(step), answer: answer.text }
      if (folded === '') return [{ ...common, code: 'answer_blank', params }]
      if (same === undefined) earlier.set(folded, answer.text)
      if (isReservedAnswer(answer.text)) return [{ ...common, code: 'answer_reserved', params }]
      return same === undefined ? [] : [{ ...common, code: 'answers_equal', params: { ...params, other: same } }]
    })
  })
