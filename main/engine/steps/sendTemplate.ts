import { nextOf } from '../../../shared/flow/exits.ts'
import { sayStep } from '../say.ts'
import { noted } from '../turn.ts'
import type { StepRules } from './stepRules.ts'

/**
 * `send_template`: says its template; then waits, or goes on. The one way on of a message that does not wait is the exit `next`,
 * as `exitsOf` names it, also where its row only has `*`.
 */
export const sendTemplate: StepRules = {
  waits: (step) => step.waitInput,
  enter: (step, turn, context) => ({
    turn:
      step.templateId === null
        ? noted(turn, { kind: 'template_unusable', templateId: null, stepKey: step.key, why: 'missing' })
        : sayStep(turn, context, step),
    outcome: step.waitInput ? { kind: 'wait' } : { kind: 'follow', exit: 'next', to: nextOf(step) },
  }),
}
