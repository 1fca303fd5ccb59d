import { caseless } from './caseless.ts'
import { firstCharacters } from './firstCharacters.ts'

/**
 * The form in which texts are compared: no accents, no case, no invisible characters, one kind of space, quote and dash.
 * Idempotent; at most 4,096 characters. Source: design "engine", matching text, rule 1.
 *
 * @example fold('  “NÃO”\u200b ') === '"nao"'
 */
export const fold = (text: string): string => folded(text, withoutMarks)

/** As `fold`, but accents stay: tells avó from avô however they are typed. */
export const foldKeepingAccents = (text: string): string => folded(text, (visible) => visible.normalize('NFKC'))

const folded = (text: string, decompose: (visible: string) => string): string => {
  const visible = firstCharacters(text).replace(invisible, '').replace(acute, "'")
  const plain = decompose(visible).replace(singleQuotes, "'").replace(doubleQuotes, '"').replace(dashes, '-')
  return firstCharacters(oneSpace(caseless(plain))).trimEnd()
}

const withoutMarks = (visible: string): string => visible.normalize('NFKD').replace(marks, '').normalize('NFKC')

const oneSpace = (text: string): string => text.replace(whiteSpace, ' ').trim()

/** Format and other ignorable characters, variation selectors, skin tones, and control characters that are not white space. */
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u{1f3fb}-\u{1f3ff}]|(?!\p{White_Space})\p{Cc}/gu
const marks = /\p{M}+/gu
const whiteSpace = /\p{White_Space}+/gu
/** The spacing acute accent, typed as an apostrophe; decomposing would make a space of it. */
const acute = /[\u00b4\u1ffd]/g
const singleQuotes = /[\u2018-\u201b\u2032\u2035\u02b9\u02bb\u02bc`]/g
const doubleQuotes = /[\u201c-\u201f]/g
const dashes = /[\u2010-\u2015\u2043\u2212]/g
