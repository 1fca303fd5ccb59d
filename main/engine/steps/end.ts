import { sayStep } from '../say.ts'
import type { StepRules } from './stepRules.ts'

/** `end`: says its template, if it has one; the conversation inside the flow is complete. */
export const end: StepRules = {
  waits: () => false,
  enter: (step, turn, context) => ({ turn: sayStep(turn, context, step), outcome: { kind: 'complete' } }),
}
