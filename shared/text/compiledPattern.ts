import type { PreparedMessage } from './preparedMessage.ts'

/** Why a pattern is refused when it is saved. Each code has a sentence in the namespace `patterns`. */
export type PatternProblemCode =
  | 'blank'
  | 'too_long'
  | 'look_around'
  | 'back_reference'
  | 'surrogate'
  | 'too_large'
  | 'open_bracket'
  | 'open_parenthesis'
  | 'stray_parenthesis'
  | 'reversed_letters'
  | 'nothing_to_repeat'
  | 'repeat_count'
  | 'unknown_escape'
  | 'syntax'
  | 'not_a_number_pattern'
  | 'reversed_range'

/** A pattern that was understood; `matches` is pure, total and linear in the length of the message. */
interface UnderstoodPattern {
  readonly ok: true
  readonly matches: (message: PreparedMessage) => boolean
}

export type CompiledPattern = UnderstoodPattern | { readonly ok: false; readonly code: PatternProblemCode }
