import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { assetPath } from './assetPath.ts'
import { securityHeaders } from './securityHeaders.ts'

export interface Asset {
  status: 200 | 404
  headers: Readonly<Record<string, string>>
  body: Uint8Array<ArrayBuffer>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
}

/** One file of the built renderer with the headers that go with it; 404 for whatever is not a file in there. */
export async function readAsset(rendererFolder: string, urlPath: string): Promise<Asset> {
  const path = assetPath(urlPath)
  const body = path === null ? null : await fileBytes(join(rendererFolder, path))
  if (path === null || body === null) return { status: 404, headers: securityHeaders, body: new Uint8Array() }
  const type = types[extname(path)] ?? 'application/octet-stream'
  return { status: 200, headers: { ...securityHeaders, 'Content-Type': type }, body }
}

/** A missing file and a folder are both "not here"; any other failure to read one of our own files looks the same to a visitor. */
async function fileBytes(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(path))
  } catch {
    return null
  }
}
