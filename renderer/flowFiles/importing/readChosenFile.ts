import type { ImportPreview } from '../../../shared/api/flowFileCalls.ts'
import { decodeText, largestFile } from '../../../shared/flow/flowFile/decodeText.ts'
import { type FileProblem, refused } from '../../../shared/flow/flowFile/fileProblem.ts'
import { api } from '../../api.ts'
import { packedFile } from './packedFile.ts'

/** What a chosen file turned out to be. `packed` goes back with the import. */
export type ChosenFile =
  | { readonly kind: 'preview'; readonly packed: string; readonly preview: Extract<ImportPreview, { ok: true }> }
  | { readonly kind: 'refused'; readonly problems: readonly FileProblem[] }
  /** The system does not give its bytes: a folder, or a file that is gone. */
  | { readonly kind: 'unreadable' }

/** Looks into a file. What can be told by its size and first bytes alone is told without reading or sending the rest. */
export async function readChosenFile(file: File): Promise<ChosenFile> {
  if (file.size > largestFile) return { kind: 'refused', ...refused('too_large', { max: largestFile / 1024 / 1024 }) }
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  )
  if (bytes === null) return { kind: 'unreadable' }
  const text = decodeText(bytes)
  if (!text.ok) return { kind: 'refused', problems: text.problems }
  const packed = await packedFile(bytes)
  const preview = await api.flowFiles.preview({ file: packed })
  return preview.ok ? { kind: 'preview', packed, preview } : { kind: 'refused', problems: preview.problems }
}
