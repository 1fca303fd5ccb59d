import { limits } from '../../shared/domain/limits.ts'
import { cutText } from './cutText.ts'

/**
 * Makes any text a channel delivers fit to be stored, matched and shown: lone surrogates become U+FFFD, and what is longer than
 * `limits.message` UTF-16 units is cut at a whole character (`cut` says so). Everything else stays as it is.
 */
export const inboundText = (raw: string): { readonly text: string; readonly cut: boolean } => {
  const text = raw.toWellFormed()
  return { text: cutText(text, limits.message), cut: text.length > limits.message }
}
