import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const folders: string[] = []
// Registered before the hooks of the test file, so it runs after them.
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** An empty folder that goes when the tests of this file are done. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'prosa-bot-'))
  folders.push(folder)
  return folder
}
