import type { Language } from '../domain/settings.ts'
import { asciiDigits } from './asciiDigits.ts'
import { firstCharacters } from './firstCharacters.ts'
import { fold } from './fold.ts'
import { numberWords } from './numberWords.ts'
import { parseNumeral } from './numeral.ts'

/**
 * Reads a whole message as one number: digits of any script, keycap and circled digits, a decimal comma or point, `R$`, list
 * marks ("1)", "1."), "opção"/"número"/"nº"/"#"/"option" before it, zero to ten in words, ordinals. Null: anything else, such
 * as sentences, times, dates, two numbers, 1e3, more than 15 digits. Source: design "engine", matching text, rule 5.
 *
 * @param language decides how "1.234" is read.
 */
export const parseNumber = (text: string, language: Language): number | null => {
  const typed = firstCharacters(text).trim()
  if (typed.length > longest) return null
  const ascii = asciiDigits(typed.replace(/[ºª]/g, '°').replaceAll('№', 'n°'))
  if (otherNumber.test(ascii)) return null
  const core = withoutEdges(fold(ascii))
  const [, wording = ''] = prefixed.exec(core) ?? []
  const money = currency.exec(core)?.[1]
  if (money !== undefined) return parseNumeral(money, language)
  const ordinal = ordinalNumeral.exec(wording)?.[1]
  if (ordinal !== undefined) return parseNumeral(ordinal, language)
  return numberWords.get(wording) ?? parseNumeral(wording, language)
}

/** In UTF-16 units: far more than a prefix, 15 digits, their separators and some emoji need. */
const longest = 256
/** Raised digits, fractions, Roman numerals: folding would make other numbers of them. */
const otherNumber = /[\p{No}\p{Nl}]/u
const prefixed = /^(?:(?:opcao|option|op)(?![a-z])[ .:]*)?(?:(?:numero(?![a-z])|n°|#)[ .:]*)?(.*)$/
const currency = /^r\$ ?([\d.,]+)$/
const ordinalNumeral = /^(\d+) ?(?:[°oa]|st|nd|rd|th)$/

const leading = /[ ¡¿'"*_~([{\p{Ps}\p{Pi}\p{Pf}\p{Extended_Pictographic}]/u
const trailing = /[ .,;:!?'"*_~)\]}\p{Pe}\p{Pi}\p{Pf}\p{Extended_Pictographic}]/u

/** A list mark, punctuation or emoji around a number; a sign or a decimal mark before the digits is not around it. */
const withoutEdges = (folded: string): string => {
  const characters = Array.from(folded.replace(/-$/, ''))
  const first = characters.findIndex((character) => !leading.test(character))
  const last = characters.findLastIndex((character) => !trailing.test(character))
  return first < 0 ? '' : characters.slice(first, last + 1).join('')
}
