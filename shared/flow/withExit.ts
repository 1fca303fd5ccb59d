import type { Step } from '../domain/flowStep.ts'
import type { Exit } from '../domain/trace.ts'
import { answerExit } from './exits.ts'
import { waits } from './waits.ts'

/**
 * The step with one exit leading to `to` (a step key), or nowhere (null). An exit the step does not have leaves it as it is.
 * Clearing `next` of a step that does not wait clears `*` too, because such a step would follow it instead.
 */
export const withExit = (step: Step, exit: Exit, to: string | null): Step => {
  switch (exit) {
    case 'next':
      return to === null && !waits(step) ? { ...step, next: null, any: null } : { ...step, next: to }
    case '*':
      return { ...step, any: to }
    case '!invalid':
      return { ...step, invalid: to }
    case '!timeout':
      return { ...step, timeout: to }
    default:
      return step.answers.some((answer) => answerExit(answer) === exit)
        ? { ...step, answers: step.answers.map((answer) => (answerExit(answer) === exit ? { ...answer, to } : answer)) }
        : step
  }
}
