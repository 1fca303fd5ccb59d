import { firstCharacters } from './firstCharacters.ts'

/**
 * What a regex sees of a message: accents count and are composed (NFC), every kind of white space is a space, every kind of
 * line break is `\n` (so that `(?m)` finds lines), trimmed. Source: design "engine", matching text, rule 4.
 */
export const patternText = (text: string): string => plainSpaces(firstCharacters(text).normalize('NFC')).trim()

/** One kind of space and one kind of line break; a pattern is written with the same ones, or it would never match. */
export const plainSpaces = (text: string): string => text.replace(lineBreak, '\n').replace(otherSpace, ' ')

const lineBreak = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g
const otherSpace = /(?!\n)\p{White_Space}/gu
