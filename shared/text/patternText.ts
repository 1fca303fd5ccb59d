import { firstCharacters } from './firstCharacters.ts'

/**
 * What a regex sees of a message: accents count and are composed (NFC), every kind of white space is a space, every kind of
 * line break is `\n` (so that `(?m)` finds lines), trimmed. Source: design "engine", matching text, rule 4.
 */
export const patternText = (text: string): string =>
  firstCharacters(text).normalize('NFC').replace(lineBreak, '\n').replace(otherSpace, ' ').trim()

const lineBreak = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g
const otherSpace = /(?!\n)\p{White_Space}/gu
