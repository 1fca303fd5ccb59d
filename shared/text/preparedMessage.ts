import type { Language } from '../domain/settings.ts'
import { bareText } from './bareText.ts'
import { fold, foldKeepingAccents } from './fold.ts'
import { parseNumber } from './number.ts'
import { patternText } from './patternText.ts'

/** One inbound message in every form the matchers ask for. A form is worked out when first asked for, then kept. */
export interface PreparedMessage {
  /** As it arrived. */
  readonly text: string
  /** Decides how "1.234" and "03/04/2025" are read. */
  readonly language: Language
  readonly folded: string
  /** Folded, without punctuation and emoji at its edges. */
  readonly bare: string
  /** As `bare`, with its accents. */
  readonly accented: string
  /** The whole message as one number, or null. */
  readonly number: number | null
  /** What a regex sees. */
  readonly patternText: string
}

/**
 * Prepares a message to be matched against any number of triggers and answers.
 *
 * @example triggers.find((trigger) => trigger.matches(prepareMessage('Olá!', 'pt-BR')))
 */
export const prepareMessage = (text: string, language: Language): PreparedMessage => {
  const folded = once(() => fold(text))
  const bare = once(() => bareText(folded()))
  const accented = once(() => bareText(foldKeepingAccents(text)))
  const number = once(() => parseNumber(text, language))
  const forPattern = once(() => patternText(text))
  return {
    text,
    language,
    get folded() {
      return folded()
    },
    get bare() {
      return bare()
    },
    get accented() {
      return accented()
    },
    get number() {
      return number()
    },
    get patternText() {
      return forPattern()
    },
  }
}

const once = <T>(compute: () => T): (() => T) => {
  let kept: { readonly value: T } | null = null
  return () => (kept ??= { value: compute() }).value
}
