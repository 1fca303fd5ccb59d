import type { Step } from '../../shared/domain/flowStep.ts'
import type { TraceFact } from '../../shared/domain/trace.ts'
import type { InvalidWhy } from '../../shared/text/validate.ts'
import { asked, follow } from './flowEngine.ts'
import { sayStep, sayText } from './say.ts'
import type { Turn, TurnContext } from './turn.ts'
import { noted, paused } from './turn.ts'

/**
 * The answer is counted; up to `maxRetries` times the contact may try again, with the retry text of that count (the last one
 * repeats) or, without any, the question itself. After that `!invalid` is followed, or the conversation waits for a person.
 */
export const invalidAnswer = (turn: Turn, context: TurnContext, step: Step, why: InvalidWhy): Turn => {
  if (turn.live === null) return turn
  const count = turn.live.state.invalidCount + 1
  const counted = noted(
    { ...turn, live: { ...turn.live, state: { ...turn.live.state, invalidCount: count } } },
    { kind: 'answer_invalid', stepKey: step.key, count, max: step.maxRetries, why },
  )
  if (count > step.maxRetries) {
    return step.invalid === null
      ? paused(counted, 'too_many_invalid')
      : follow(counted, context, '!invalid', step.invalid)
  }
  const text = step.retryTexts[Math.min(count, step.retryTexts.length) - 1]
  const retried = text === undefined ? counted : sayText(counted, text, null, step.key)
  return retried.messages.length > counted.messages.length
    ? asked(retried, context)
    : repeatQuestion(retried, context, step, 'invalid')
}

type RepeatWhy = Extract<TraceFact, { kind: 'question_repeated' }>['why']

/** Asks the live step's question once more. */
export const repeatQuestion = (turn: Turn, context: TurnContext, step: Step, why: RepeatWhy): Turn => {
  const repeated = noted(turn, { kind: 'question_repeated', stepKey: step.key, why })
  return asked(sayStep(repeated, context, step), context)
}
