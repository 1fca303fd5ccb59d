import type { Step } from '../../../shared/domain/flowStep.ts'
import type { Exit } from '../../../shared/domain/trace.ts'
import type { Turn, TurnContext } from '../turn.ts'

/** What follows once a step was entered. `to` null: there is no way on. */
export type StepOutcome =
  | { readonly kind: 'wait' }
  | { readonly kind: 'follow'; readonly exit: Exit; readonly to: string | null }
  | { readonly kind: 'complete' }

/** How one type of step behaves. A new type is one file with these rules and one line in `index.ts`. */
export interface StepRules {
  /** Whether the step, as it is set up, waits for an answer. */
  readonly waits: (step: Step) => boolean
  /** Says what the step says when the conversation reaches it, and tells what follows. */
  readonly enter: (
    step: Step,
    turn: Turn,
    context: TurnContext,
  ) => { readonly turn: Turn; readonly outcome: StepOutcome }
}
