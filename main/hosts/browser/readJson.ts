import type { IncomingMessage } from 'node:http'

/** Bytes a request's body may have: an import of a large flow file fits, a flood does not. */
const largestBody = 12 * 1024 * 1024

export type ReadJson = { ok: true; value: unknown } | { ok: false; status: 400 | 413 }

/** Reads a whole JSON body. 413 as soon as it is announced or found to be too long, 400 when it is not JSON. */
export async function readJson(request: IncomingMessage): Promise<ReadJson> {
  if (Number(request.headers['content-length'] ?? 0) > largestBody) return { ok: false, status: 413 }
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    length += bytes.length
    if (length > largestBody) return { ok: false, status: 413 }
    chunks.push(bytes)
  }
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))) }
  } catch {
    return { ok: false, status: 400 }
  }
}
