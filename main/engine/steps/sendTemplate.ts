import { sayStep } from '../say.ts'
import { noted } from '../turn.ts'
import type { StepRules } from './stepRules.ts'

/** `send_template`: says its template; then waits, or goes on by `next`, or by `*` where `next` is missing. */
export const sendTemplate: StepRules = {
  waits: (step) => step.waitInput,
  enter: (step, turn, context) => ({
    turn:
      step.templateId === null
        ? noted(turn, { kind: 'template_unusable', templateId: null, stepKey: step.key, why: 'missing' })
        : sayStep(turn, context, step),
    outcome: step.waitInput
      ? { kind: 'wait' }
      : step.next === null
        ? { kind: 'follow', exit: '*', to: step.any }
        : { kind: 'follow', exit: 'next', to: step.next },
  }),
}
