import { z } from 'zod'
import { limits } from '../../../shared/domain/limits.ts'
import { fragmentFormat, fragmentSchema, type Fragment } from './fragment.ts'

/** Why a clipboard's text cannot be pasted; named in the catalogue under `commands.paste.refused`. */
export type PasteRefusal = 'empty' | 'tooLong' | 'damaged' | 'newer' | 'foreign'

export type ReadClipboard =
  | { readonly kind: 'fragment'; readonly fragment: Fragment }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly why: PasteRefusal }

/** Longest text that is looked into at all, in UTF-16 units: a flow of 5,000 steps fits. */
const longest = 30_000_000

/**
 * Says what a clipboard's text is: our steps, words for a message, or neither. Whatever comes from outside is checked as a whole
 * before any of it is used.
 */
export function readClipboard(text: string): ReadClipboard {
  if (text.length > longest) return { kind: 'refused', why: 'tooLong' }
  const words = text.trim()
  if (words === '') return { kind: 'refused', why: 'empty' }
  const value = parsed(words)
  if (value === null || typeof value !== 'object') {
    return words.length > limits.content ? { kind: 'refused', why: 'tooLong' } : { kind: 'text', text: words }
  }
  const head = headSchema.safeParse(value)
  if (!head.success) return { kind: 'refused', why: 'foreign' }
  if (head.data.version > 1) return { kind: 'refused', why: 'newer' }
  const fragment = fragmentSchema.safeParse(value)
  return fragment.success ? { kind: 'fragment', fragment: fragment.data } : { kind: 'refused', why: 'damaged' }
}

const headSchema = z.object({ format: z.literal(fragmentFormat), version: z.number() })

/** The value that a text writes as JSON; null when it is no JSON, as most texts are. */
function parsed(text: string): unknown {
  if (!text.startsWith('{') && !text.startsWith('[')) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
