import type { Step } from '../../domain/flowStep.ts'
import type { StepExit } from '../exits.ts'
import { stepName } from './stepName.ts'

/**
 * What a sentence about an exit names. `context` picks the wording (i18next: `sentence_answer`, `sentence_any` …); `answer` is the
 * answer's text, for the exits that have one.
 */
export const exitParams = (step: Step, { label }: StepExit): Record<string, string> =>
  label.kind === 'answer'
    ? { step: stepName(step), context: 'answer', answer: label.text }
    : { step: stepName(step), context: label.kind }
