import { type FileResult, refused } from './fileProblem.ts'
import { foreignFile } from './foreignFile.ts'

/** Part of every JavaScript host, but of no type library that is shared by all rooms. */
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => { decode: (bytes: Uint8Array) => string }

/** 10 MB: more is no flow drawn by people, and would block the window while it is read. */
export const largestFile = 10 * 1024 * 1024

/** The text of a file: UTF-8, or UTF-16 when its first bytes say so (what Windows calls "Unicode"), without byte order mark. */
export const decodeText = (bytes: Uint8Array): FileResult<string> => {
  if (bytes.length > largestFile) return refused('too_large', { max: 10 })
  const foreign = foreignFile(bytes)
  if (foreign !== null) return refused(foreign)
  const text = decoded(bytes)
  if (text === null || text.includes('\0')) return refused('bad_encoding')
  return text.trim() === '' ? refused('empty_file') : { ok: true, value: text }
}

const decoded = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const encodingOf = ([first, second]: Uint8Array): string => {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return 'utf-8'
}
