/** A piece of a text with the channel's formatting. Text is only ever text: nothing in it is markup of the page. */
export type FormattedPiece =
  | { kind: 'text'; text: string }
  | { kind: 'bold' | 'italic' | 'strike'; pieces: FormattedPiece[] }
  | { kind: 'code'; text: string; block: boolean }

const kinds = { '*': 'bold', _: 'italic', '~': 'strike' } as const
const marks = ['*', '_', '~'] as const
type Mark = (typeof marks)[number]

/**
 * Reads WhatsApp's formatting: `*bold*`, `_italic_`, `~strike~` (nesting, within one line, at the borders of words), `` `code` ``
 * (within one line) and ```` ```code``` ```` (across lines). A mark without its partner is shown as it was typed, so no
 * character of the input is lost. Takes time in proportion to the text's length.
 */
export function parseFormatting(text: string): FormattedPiece[] {
  const spans = codeSpans(text)
  return [...spans, { start: text.length, end: text.length, fence: 1 as const }].flatMap((span, index) => {
    const before = parseMarks(text.slice(spans[index - 1]?.end ?? 0, span.start))
    const inside = text.slice(span.start + span.fence, span.end - span.fence)
    return inside === '' ? before : [...before, { kind: 'code' as const, text: inside, block: span.fence === 3 }]
  })
}

type CodeSpan = { start: number; end: number; fence: 1 | 3 }

/** Code comes first: inside it no other mark counts. `end` is behind the closing fence. */
function codeSpans(text: string): CodeSpan[] {
  const spans: CodeSpan[] = []
  const lastFence = text.lastIndexOf('```')
  let at = text.indexOf('`')
  while (at !== -1) {
    const fence = text.startsWith('```', at) ? 3 : 1
    // Looking for a closing fence where there is none would read to the end again for every opening one.
    const close = fence === 3 && lastFence < at + 3 ? -1 : text.indexOf('`'.repeat(fence), at + fence)
    const inside = close === -1 ? '' : text.slice(at + fence, close)
    const isCode = inside.trim() !== '' && (fence === 3 || !inside.includes('\n'))
    if (isCode) spans.push({ start: at, end: close + fence, fence })
    at = text.indexOf('`', isCode ? close + fence : at + fence)
  }
  return spans
}

function parseMarks(text: string): FormattedPiece[] {
  const closings = new Map(marks.map((mark) => [mark, closingAfter(text, mark)]))
  const closingOf = (mark: Mark, at: number) => closings.get(mark)?.[at + 2] ?? -1

  const parse = (start: number, end: number): FormattedPiece[] => {
    const pieces: FormattedPiece[] = []
    let plainFrom = start
    for (let at = start; at < end; at += 1) {
      const mark = marks.find((candidate) => candidate === text[at])
      if (mark === undefined || !opens(text, at)) continue
      const close = closingOf(mark, at)
      if (close === -1 || close >= end) continue
      if (plainFrom < at) pieces.push({ kind: 'text', text: text.slice(plainFrom, at) })
      pieces.push({ kind: kinds[mark], pieces: parse(at + 1, close) })
      plainFrom = close + 1
      at = close
    }
    if (plainFrom < end) pieces.push({ kind: 'text', text: text.slice(plainFrom, end) })
    return pieces
  }
  return parse(0, text.length)
}

/** For every place: where the next closing `mark` at or after it is, in the same line; -1 for none. */
function closingAfter(text: string, mark: Mark): Int32Array {
  const closings = new Int32Array(text.length + 2).fill(-1)
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const next = closings[at + 1] ?? -1
    closings[at] = text[at] === mark && closes(text, at) ? at : text[at] === '\n' ? -1 : next
  }
  return closings
}

const opens = (text: string, at: number) => !isWord(text[at - 1]) && !isSpace(text[at + 1]) && text[at + 1] !== text[at]
const closes = (text: string, at: number) =>
  !isWord(text[at + 1]) && !isSpace(text[at - 1]) && text[at - 1] !== text[at]
const isWord = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character)
const isSpace = (character: string | undefined) => character === undefined || /\s/.test(character)
