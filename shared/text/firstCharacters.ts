/** How much of a message or a pattern counts, in characters (code points). Source: design "engine", matching text. */
const matchedCharacters = 4_096

/** The first `count` characters of a text as well-formed Unicode: never cut inside a character, no lone surrogates. */
export const firstCharacters = (text: string, count: number = matchedCharacters): string => {
  if (text.length <= count) return text.toWellFormed()
  let end = 0
  for (let taken = 0; taken < count && end < text.length; taken += 1) {
    end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1
  }
  return text.slice(0, end).toWellFormed()
}
