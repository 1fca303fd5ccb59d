import { bareText } from './bareText.ts'
import type { CompiledPattern } from './compiledPattern.ts'
import { fold, foldKeepingAccents } from './fold.ts'
import type { PreparedMessage } from './preparedMessage.ts'

/**
 * Whether a whole message says the same as a text: case, accents, spaces, punctuation and emoji around it do not matter.
 * A blank text equals nothing. Source: design "engine", matching text, rule 2.
 */
export const equals = (text: string, message: PreparedMessage): boolean => sameAs(comparable(text), message)

/** What `equals` compares; two texts with the same non-empty form are the same answer. */
export const comparable = (text: string): string => bareText(fold(text))

/** As `comparable`, with its accents: tells avó from avô. */
export const comparableWithAccents = (text: string): string => bareText(foldKeepingAccents(text))

/** `equals` for a pattern that is asked often: it is folded once. */
export const compileEquals = (pattern: string): CompiledPattern => {
  const wanted = comparable(pattern)
  if (wanted === '') return { ok: false, code: 'blank' }
  return { ok: true, matches: (message) => sameAs(wanted, message), need: { kind: 'bare', text: wanted } }
}

const sameAs = (wanted: string, message: PreparedMessage): boolean => wanted !== '' && wanted === message.bare
