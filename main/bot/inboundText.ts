import { limits } from '../../shared/domain/limits.ts'

export interface InboundText {
  readonly text: string
  /** The length as it came when it was cut, in UTF-16 units; null when it is whole. */
  readonly cutFrom: number | null
}

/**
 * The text of a message as it is stored and matched: unaltered, except that a lone half of a surrogate pair, which no
 * database can hold, becomes U+FFFD, and that a message above `limits.message` is cut between two characters.
 */
export function inboundText(raw: string, limit: number = limits.message): InboundText {
  const text = raw.toWellFormed()
  if (text.length <= limit) return { text, cutFrom: null }
  const splitsPair = /[\uD800-\uDBFF]/.test(text.charAt(limit - 1))
  return { text: text.slice(0, splitsPair ? limit - 1 : limit), cutFrom: text.length }
}
