import type { Answer, Step } from '../domain/flowStep.ts'
import type { Exit } from '../domain/trace.ts'
import { waits } from './waits.ts'

/** One way out of a step, as the canvas shows it. */
export interface StepExit {
  /** `next`, `*`, `!invalid`, `!timeout` or `answer:<Answer.id>`. */
  readonly exit: Exit
  /** What its label says: the answer's own text, or the name of the way. */
  readonly label:
    { readonly kind: 'answer'; readonly text: string } | { readonly kind: 'next' | 'any' | 'invalid' | 'timeout' }
  /** The next step's key, null while nothing is linked. */
  readonly to: string | null
}

/** The exit of an answer. */
export const answerExit = (answer: Pick<Answer, 'id'>): Exit => `answer:${answer.id}`

/** Where a step that does not wait goes on: `next`, and without it `*`. Source: design "engine", transitions. */
export const nextOf = (step: Pick<Step, 'next' | 'any'>): string | null => step.next ?? step.any

/**
 * The exits of a step in the order in which they are shown: its answers, then `!invalid` and `!timeout` when they are used, then `*`;
 * a step that does not wait has only `next`, an end has none.
 */
export const exitsOf = (step: Step): StepExit[] => {
  if (step.type === 'end') return []
  if (!waits(step)) return [{ exit: 'next', label: { kind: 'next' }, to: nextOf(step) }]
  const exits: StepExit[] = step.answers.map((answer) => ({
    exit: answerExit(answer),
    label: { kind: 'answer', text: answer.text },
    to: answer.to,
  }))
  if (step.invalid !== null) exits.push({ exit: '!invalid', label: { kind: 'invalid' }, to: step.invalid })
  if (step.timeout !== null || step.timeoutSec !== null) {
    exits.push({ exit: '!timeout', label: { kind: 'timeout' }, to: step.timeout })
  }
  exits.push({ exit: '*', label: { kind: 'any' }, to: step.any })
  return exits
}
