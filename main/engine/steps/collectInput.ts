import { sayStep } from '../say.ts'
import type { StepRules } from './stepRules.ts'

/** `collect_input`: asks its question, if it has one, and always waits. */
export const collectInput: StepRules = {
  waits: () => true,
  enter: (step, turn, context) => ({ turn: sayStep(turn, context, step), outcome: { kind: 'wait' } }),
}
