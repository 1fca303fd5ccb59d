import { gunzipSync } from 'node:zlib'
import { ORPCError } from '@orpc/server'
import { largestFile } from '../../shared/flow/flowFile/decodeText.ts'

/**
 * The bytes of a file as a call brings it: gzipped, as base64. Of one that is too large only as much as shows it, whatever it would
 * unpack to. Anything else is answered with BAD_REQUEST.
 */
export function unpackedFile(packed: string): Uint8Array {
  const tooLarge = new Uint8Array(largestFile + 1)
  try {
    return gunzipSync(Buffer.from(packed, 'base64'), { maxOutputLength: tooLarge.length })
  } catch (error) {
    if (error instanceof RangeError) return tooLarge
    throw new ORPCError('BAD_REQUEST', { message: 'The file is not gzipped.', cause: error })
  }
}
