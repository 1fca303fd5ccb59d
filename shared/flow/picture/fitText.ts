import { characters, textWidth } from './textWidth.ts'

/** More characters than any picture shows on one line. */
const longest = 2_000

/** The text on one line, or as much of its beginning as fits with an ellipsis; never half a character. Widths as in `textWidth`. */
export function fitText(text: string, width: number, size: number, weight: 'normal' | 'bold' = 'normal'): string {
  const line = text.slice(0, longest).toWellFormed().replaceAll(/\s+/gu, ' ').trim()
  if (text.length <= longest && textWidth(line, size, weight) <= width) return line
  return cutText(line, width, size, weight)
}

/** As much of the beginning of a text as fits with an ellipsis behind it. */
export function cutText(text: string, width: number, size: number, weight: 'normal' | 'bold' = 'normal'): string {
  const parts = characters(text)
  let used = textWidth('…', size, weight)
  let end = 0
  for (const part of parts) {
    used += textWidth(part, size, weight)
    if (used > width) break
    end += 1
  }
  return `${parts.slice(0, end).join('').trimEnd()}…`
}
