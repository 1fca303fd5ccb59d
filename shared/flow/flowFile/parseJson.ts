import { type FileResult, type FileWarning, refused } from './fileProblem.ts'
import { scanJson } from './scanJson.ts'

const maxDepth = 64
const webPage = /^\s*<(?:!doctype html|html|head|body)\b/iu

/** The value of a JSON text, or why it has none, in words: cut off, broken at a line, nested too deeply, a web page, another text. */
export const parseJson = (text: string): FileResult<{ json: unknown; warnings: FileWarning[] }> => {
  if (webPage.test(text)) return refused('is_web_page')
  const looksLikeJson = /^\s*[{[]/u.test(text)
  const scan = scanJson(text)
  if (looksLikeJson && scan.depth > maxDepth) return refused('too_deep', { max: maxDepth })
  try {
    const json: unknown = JSON.parse(text)
    const warnings = scan.repeated.map((field): FileWarning => ({
      kind: 'file',
      code: 'field_repeated',
      params: { field },
    }))
    return { ok: true, value: { json, warnings } }
  } catch (error) {
    if (!looksLikeJson) return refused('is_other_text')
    if (scan.cutOff) return refused('cut_off')
    const line = lineOf(text, error)
    return line === null ? refused('broken_json') : refused('broken_json_at', { line })
  }
}

/** The line an engine's message points at; every engine words it in its own way, some not at all. */
const lineOf = (text: string, error: unknown): number | null => {
  const position = error instanceof Error ? /position (\d+)/u.exec(error.message)?.[1] : undefined
  return position === undefined ? null : text.slice(0, Number(position)).split('\n').length
}
