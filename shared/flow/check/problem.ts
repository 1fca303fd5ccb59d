import type { Exit } from '../../domain/trace.ts'
import type { Fix } from './fix.ts'

export const errorCodes = [
  'no_step',
  'step_key_repeated',
  'target_missing',
  'exit_open',
  'no_way_on',
  'template_missing',
  'template_inactive',
  'template_empty',
  'silent_cycle',
  'answer_blank',
  'answer_reserved',
  'answers_equal',
  'trigger_blank',
  'trigger_pattern',
] as const

export const warningCodes = [
  'unreachable',
  'no_end_reachable',
  'any_not_linked',
  'answers_same_number',
  'synonym_taken',
  'variable_may_be_empty',
  'no_trigger',
  'too_many_answers',
  'answer_too_long',
  'text_too_long',
] as const

export type ProblemCode = (typeof errorCodes)[number] | (typeof warningCodes)[number]
export type Severity = 'error' | 'warning'

/** Something about a flow that a person should know before it is published. Its sentence is `problems.<code>.sentence`. */
export interface Problem {
  readonly code: ProblemCode
  /** Errors block publishing, warnings are acknowledged. */
  readonly severity: Severity
  /** The step that shows it, null for the flow as a whole (and for its Start node). */
  readonly stepKey: string | null
  /** The exit it is about, if it is about one. */
  readonly exit: Exit | null
  /** What the sentence names: `step` (its title), `answer`, `target` … */
  readonly params: Readonly<Record<string, string | number>>
  /** Repairs, the likeliest first. Empty when only the person can know. */
  readonly fixes: readonly Fix[]
}
