import type { TextPart } from '../../template/textParts.ts'
import { cutText } from './fitText.ts'
import { characters, textWidth } from './textWidth.ts'

/** A piece of a line: words, or the name of a variable. */
export interface Run {
  readonly text: string
  readonly variable: boolean
}

/** Breaks a text into at most `most` lines of this width, where words end and else between characters; the last is cut with an ellipsis. */
export function wrapText(
  parts: readonly TextPart[],
  width: number,
  size: number,
  most: number,
): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]]
  let used = 0
  const newLine = (): void => {
    lines.push([])
    used = 0
  }
  const put = (text: string, variable: boolean): void => {
    const line = lines.at(-1)
    const last = line?.at(-1)
    if (last !== undefined && last.variable === variable) line?.splice(-1, 1, { text: last.text + text, variable })
    else line?.push({ text, variable })
    used += widthOf({ text, variable }, size)
  }
  let gap = ''
  for (const { text, variable } of parts.flatMap(pieces)) {
    if (lines.length > most) break
    if (text === '\n') {
      newLine()
      gap = ''
    } else if (text.trim() === '') {
      gap = used === 0 ? '' : ' '
    } else {
      const room = width - used - textWidth(gap, size)
      const wanted = widthOf({ text, variable }, size)
      if (wanted <= room) {
        if (gap !== '') put(gap, false)
        put(text, variable)
      } else {
        if (used > 0) newLine()
        for (const fitting of wanted <= width ? [text] : broken(text, width, size)) {
          if (used > 0) newLine()
          put(fitting, variable)
        }
      }
      gap = ''
    }
  }
  const kept = lines.slice(0, most)
  const last = kept.at(-1)
  if (lines.length > most && last !== undefined) kept[most - 1] = cutLine(last, width, size)
  return kept
}

const weightOf = ({ variable }: Run) => (variable ? 'bold' : 'normal')
const widthOf = (run: Run, size: number): number => textWidth(run.text, size, weightOf(run))

const pieces = (part: TextPart): Run[] =>
  part.kind === 'variable'
    ? [{ text: part.name, variable: true }]
    : part.text.split(/(\n|[^\S\n]+)/u).flatMap((text) => (text === '' ? [] : [{ text, variable: false }]))

/** A word that is wider than a line, in pieces that are not. */
function broken(word: string, width: number, size: number): string[] {
  const found: string[] = []
  let piece = ''
  let used = 0
  for (const character of characters(word)) {
    const one = textWidth(character, size, 'bold')
    if (used + one > width && piece !== '') {
      found.push(piece)
      piece = ''
      used = 0
    }
    piece += character
    used += one
  }
  return piece === '' ? found : [...found, piece]
}

/** The line with an ellipsis behind as much of it as has room. */
function cutLine(line: readonly Run[], width: number, size: number): Run[] {
  const before = line.slice(0, -1)
  const last = line.at(-1) ?? { text: '', variable: false }
  const room = width - before.reduce((sum, run) => sum + widthOf(run, size), 0)
  if (room >= widthOf({ ...last, text: '…' }, size)) {
    return [...before, { ...last, text: cutText(last.text, room, size, weightOf(last)) }]
  }
  return before.length === 0 ? [{ text: '…', variable: false }] : cutLine(before, width, size)
}
