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
  | 'unknown_letters'
  | 'nothing_to_repeat'
  | 'repeat_count'
  | 'unknown_escape'
  | 'syntax'
  | 'not_a_number_pattern'
  | 'reversed_range'

/**
 * What a message must have for a pattern to match it; without it `matches` need not be asked. It is never more than what is
 * truly needed, so an index built on it loses no match.
 */
export type PatternNeed =
  /** This is the message's `bare` form. */
  | { readonly kind: 'bare'; readonly text: string }
  /** The message's `folded` form contains this. */
  | { readonly kind: 'folded'; readonly text: string }
  /** The caseless form of the message's `patternText` contains one of each of these lists. */
  | { readonly kind: 'literals'; readonly anyOfEach: readonly (readonly string[])[] }
  /** The message's `patternText` contains an ASCII digit. */
  | { readonly kind: 'digit' }
  /** Nothing is known. */
  | { readonly kind: 'nothing' }
  /** The message is one number, and in one of these ranges; both ends belong to a range and may be infinite. */
  | { readonly kind: 'number'; readonly ranges: readonly NumberRange[] }

export interface NumberRange {
  readonly low: number
  readonly high: number
}

/** A pattern that was understood; `matches` is pure, total and linear in the length of the message. */
export interface UnderstoodPattern {
  readonly ok: true
  readonly matches: (message: PreparedMessage) => boolean
  readonly need: PatternNeed
}

export type CompiledPattern = UnderstoodPattern | { readonly ok: false; readonly code: PatternProblemCode }
