import type { CompiledPattern } from './compiledPattern.ts'
import { fold } from './fold.ts'

/**
 * Finds the folded pattern as whole words: no letter or digit directly before or after it, so "oi" is not in "dois". A `*`
 * after the last letter or digit ("cancel*") lets the word go on. Every other sign is literal. Refused: a blank pattern.
 * Source: design "engine", matching text, rule 3.
 */
export const compileContains = (pattern: string): CompiledPattern => {
  const folded = fold(pattern)
  if (folded === '') return { ok: false, code: 'blank' }
  const openEnded = openEnd.test(folded)
  const wanted = openEnded ? folded.slice(0, -1) : folded
  const restarts = restartTable(wanted)
  return {
    ok: true,
    matches: (message) => hasWords(message.folded, wanted, restarts, openEnded),
    need: { kind: 'folded', text: wanted },
  }
}

const openEnd = /[\p{L}\p{N}]\*$/u
const wordCharacter = /^[\p{L}\p{N}]/u

/** Knuth-Morris-Pratt: a hit that touches a letter costs nothing extra, so a contact cannot choose a slow message. */
const hasWords = (text: string, wanted: string, restarts: Uint16Array, openEnded: boolean): boolean => {
  let matched = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    while (matched > 0 && wanted.charCodeAt(matched) !== unit) matched = restarts[matched - 1] ?? 0
    if (wanted.charCodeAt(matched) === unit) matched += 1
    if (matched < wanted.length) continue
    const end = index + 1
    if (!endsInWord(text, end - wanted.length) && (openEnded || !startsWithWord(text, end))) return true
    matched = restarts[matched - 1] ?? 0
  }
  return false
}

const startsWithWord = (text: string, from: number): boolean =>
  from < text.length && wordCharacter.test(String.fromCodePoint(text.codePointAt(from) ?? 0))

const endsInWord = (text: string, to: number): boolean => {
  if (to === 0) return false
  const last = text.charCodeAt(to - 1)
  const isLowSurrogate = last >= 0xdc00 && last <= 0xdfff
  return startsWithWord(text, isLowSurrogate ? to - 2 : to - 1)
}

/** For each prefix the length of its longest proper prefix that is also its suffix. */
const restartTable = (wanted: string): Uint16Array => {
  const table = new Uint16Array(wanted.length)
  let matched = 0
  for (let index = 1; index < wanted.length; index += 1) {
    const unit = wanted.charCodeAt(index)
    while (matched > 0 && wanted.charCodeAt(matched) !== unit) matched = table[matched - 1] ?? 0
    if (wanted.charCodeAt(matched) === unit) matched += 1
    table[index] = matched
  }
  return table
}
