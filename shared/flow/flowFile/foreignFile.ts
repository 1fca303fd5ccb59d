import type { FileProblemCode } from './fileProblem.ts'

interface Signature {
  readonly code: FileProblemCode
  /** Where the signature begins. */
  readonly at?: number
  /** Characters stand for their byte. */
  readonly bytes: string
}

/** First bytes of kinds of files that people mistake for a flow file. Source: each format's specification. */
const signatures: readonly Signature[] = [
  { code: 'is_database', bytes: 'SQLite format 3\0' },
  { code: 'is_picture', bytes: '\x89PNG' },
  { code: 'is_picture', bytes: '\xFF\xD8\xFF' },
  { code: 'is_picture', bytes: 'GIF8' },
  { code: 'is_picture', bytes: 'BM' },
  { code: 'is_picture', bytes: 'WEBP', at: 8 },
  { code: 'is_picture', bytes: 'II*\0' },
  { code: 'is_picture', bytes: 'MM\0*' },
  { code: 'is_picture', bytes: 'heic', at: 8 },
  { code: 'is_archive', bytes: 'PK\x03\x04' },
  { code: 'is_archive', bytes: 'PK\x05\x06' },
  { code: 'is_archive', bytes: '\x1F\x8B' },
  { code: 'is_archive', bytes: '7z\xBC\xAF\x27\x1C' },
  { code: 'is_archive', bytes: 'Rar!' },
  { code: 'is_archive', bytes: 'BZh' },
  { code: 'is_archive', bytes: '\xFD7zXZ' },
  { code: 'is_archive', bytes: 'ustar', at: 257 },
  { code: 'is_document', bytes: '%PDF' },
  { code: 'is_document', bytes: '{\\rtf' },
  { code: 'is_document', bytes: '\xD0\xCF\x11\xE0' },
  { code: 'is_media', bytes: 'ftyp', at: 4 },
  { code: 'is_media', bytes: 'OggS' },
  { code: 'is_media', bytes: 'ID3' },
  { code: 'is_media', bytes: 'RIFF' },
  { code: 'is_media', bytes: 'fLaC' },
  { code: 'is_program', bytes: 'MZ' },
  { code: 'is_program', bytes: '\x7FELF' },
]

/** What kind of file this is when its first bytes say that it cannot be a flow file; null when they do not. */
export const foreignFile = (bytes: Uint8Array): FileProblemCode | null => {
  const found = signatures.find(({ bytes: signature, at = 0 }) => matches(bytes, signature, at))
  return found === undefined ? null : found.code === 'is_archive' && isOffice(bytes) ? 'is_document' : found.code
}

/** Word, Excel and LibreOffice files are archives whose first entry names their kind. */
const isOffice = (bytes: Uint8Array): boolean =>
  ['[Content_Types].xml', 'word/', 'xl/', 'mimetypeapplication'].some((name) => matches(bytes, name, 30))

const matches = (bytes: Uint8Array, signature: string, at: number): boolean => {
  for (let index = 0; index < signature.length; index += 1) {
    if (bytes[at + index] !== signature.charCodeAt(index)) return false
  }
  return true
}
