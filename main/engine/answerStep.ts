import type { Step } from '../../shared/domain/flowStep.ts'
import type { AnswerRule, Exit } from '../../shared/domain/trace.ts'
import { matchAnswer } from '../../shared/text/answer.ts'
import { validateAnswer } from '../../shared/text/validate.ts'
import { enterSteps, follow } from './flowEngine.ts'
import { invalidAnswer, repeatQuestion } from './invalidAnswer.ts'
import { setVariable } from './setVariable.ts'
import { stepRules } from './steps/index.ts'
import { fireTrigger, matchTrigger } from './triggerMatcher.ts'
import type { InboundContext, Turn } from './turn.ts'
import { noted, stoppedAt } from './turn.ts'

/**
 * Step 4: the contact answers the step the live instance stands on. A listed answer; else a trigger that interrupts; else what the
 * typed validation accepts, by `*`; else the answer is invalid.
 */
export const answerStep = (turn: Turn, context: InboundContext, step: Step): Turn => {
  // Only a conversation that was stopped on its way, or a draft edited under it, stands on a step that asks nothing: it runs on.
  if (!stepRules[step.type].waits(step)) return enterSteps(stoppedAt(turn, 'run_on'), context, step.key)

  const listed = matchAnswer(step.answers, context.message)
  const answer = listed === null ? undefined : step.answers.find(({ id }) => id === listed.answerId)
  if (listed !== null && answer !== undefined) {
    const [exit, to]: Way = answer.to === null ? ['*', step.any] : [`answer:${answer.id}`, answer.to]
    return accept(turn, context, step, { rule: listed.rule, answerId: answer.id, value: answer.text, exit, to })
  }

  const { turn: considered, winner } = matchTrigger(turn, context, 'at_question')
  if (winner !== null) {
    const fired = fireTrigger(stoppedAt(considered, 'interrupting_trigger'), context, winner)
    const sameConversation = fired.live !== null && fired.live.id === turn.live?.id
    return sameConversation ? repeatQuestion(fired, context, step, 'interrupted') : fired
  }

  const typed = validateAnswer(step.validation, context.message.text, { language: context.catalog.language })
  if (!typed.ok) return invalidAnswer(stoppedAt(considered, 'invalid_answer'), context, step, typed.why)
  if (step.any === null && step.answers.length > 0) {
    return invalidAnswer(stoppedAt(considered, 'invalid_answer'), context, step, 'no_answer_matches')
  }
  const rule = step.validation.kind === 'any' ? 'any' : 'typed'
  return accept(considered, context, step, { rule, answerId: null, value: typed.value, exit: '*', to: step.any })
}

type Way = readonly [exit: Exit, to: string | null]
interface Accepted {
  readonly rule: AnswerRule
  readonly answerId: string | null
  readonly value: string
  readonly exit: Exit
  readonly to: string | null
}

const accept = (turn: Turn, context: InboundContext, step: Step, accepted: Accepted): Turn => {
  const { rule, answerId, value, exit, to } = accepted
  const matched = noted(stoppedAt(turn, 'answer'), {
    kind: 'answer_matched',
    stepKey: step.key,
    exit,
    rule,
    answerId,
  })
  const kept = step.variable === null ? matched : setVariable(matched, step.variable, value)
  return follow(kept, context, exit, to)
}
