import type { PatternProblemCode } from './compiledPattern.ts'

/**
 * Finds the first thing in a regex that other engines know and the linear-time one does not: look-around, back-references, and
 * escapes of half a character. Escapes and character classes are respected, so `\(?=` and `[(?=]` are ordinary text.
 */
export const unsupportedSyntax = (pattern: string): PatternProblemCode | null => {
  if (!pattern.isWellFormed()) return 'surrogate'
  let inClass = false
  for (let index = 0; index < pattern.length; index += 1) {
    const rest = pattern.slice(index, index + longestMark)
    if (rest.startsWith('\\Q') && !inClass) {
      index = endOfQuote(pattern, index)
    } else if (rest.startsWith('\\')) {
      if (surrogateEscape.test(rest)) return 'surrogate'
      if (!inClass && backReference.test(rest)) return 'back_reference'
      index += 1
    } else if (inClass) {
      inClass = rest.charAt(0) !== ']'
    } else if (rest.startsWith('[')) {
      inClass = true
      // A closing bracket right after the opening one is a member of the class.
      index += (classStart.exec(rest)?.[0].length ?? 1) - 1
    } else if (lookAround.test(rest)) {
      return 'look_around'
    } else if (rest.startsWith('(?P=')) {
      return 'back_reference'
    }
  }
  return null
}

const longestMark = 16
const surrogateEscape = /^\\(?:u\{?0*d[89a-f][0-9a-f]{2}|x\{0*d[89a-f][0-9a-f]{2}\})/i
const backReference = /^\\(?:[1-9]|k[<{'])/
const lookAround = /^\((?:\?[=!]|\?<[=!])/
const classStart = /^\[\^?\]/

const endOfQuote = (pattern: string, start: number): number => {
  const end = pattern.indexOf('\\E', start)
  return end < 0 ? pattern.length : end + 1
}
