import { limits } from '../domain/limits.ts'
import { isReservedAnswer } from './reservedAnswer.ts'

const marks = /\p{M}+/gu
const notWord = /[^\p{L}\p{N}]+/gu
const edges = /^_+|_+$/g
/** Longest part taken from a title; leaves room for a number behind it. */
const longest = 60

/**
 * A key made from a title (`Segunda via` -> `segunda_via`) that is not in `taken`: accents folded, other signs become `_`, never
 * empty, never a reserved word; a number is put behind it when it is taken. For steps and templates alike.
 */
export const uniqueKey = (title: string, taken: ReadonlySet<string>): string => {
  const base = slug(title)
  if (base !== '' && !taken.has(base) && !isReservedAnswer(base)) return base
  const stem = base === '' ? 'etapa' : base
  let number = base === '' ? 1 : 2
  while (taken.has(`${stem}_${number}`)) number += 1
  return `${stem}_${number}`.slice(0, limits.key)
}

const slug = (title: string): string => {
  const folded = title.toWellFormed().normalize('NFKD').replace(marks, '').normalize('NFC').toLowerCase()
  return Array.from(folded.replace(notWord, '_')).slice(0, longest).join('').replace(edges, '')
}
