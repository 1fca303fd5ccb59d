/**
 * A folded text without punctuation, quotes, brackets, `* _ ~` and emoji at its edges; `# @ / % + $ -` are content and stay.
 * A text made only of such signs is kept whole, so that a pattern "👍" or "?" can be answered. Linear time.
 */
export const bareText = (folded: string): string => {
  const characters = Array.from(folded)
  const first = characters.findIndex(isContent)
  return first < 0 ? folded : characters.slice(first, characters.findLastIndex(isContent) + 1).join('')
}

const isContent = (character: string): boolean => !decoration.test(character)

const decoration =
  /[ .,;:!?\u2026¡¿'"*_~\u3001\u3002\u060c\u061b\u061f\p{Pi}\p{Pf}\p{Ps}\p{Pe}\p{Extended_Pictographic}\p{Regional_Indicator}]/u
