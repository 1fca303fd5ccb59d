import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** An empty data folder, with room beside it for what belongs outside; all of it goes when the test ends. */
export function temporaryFolder(): string {
  const outer = mkdtempSync(join(tmpdir(), 'prosa-db-'))
  onTestFinished(() => rmSync(outer, { recursive: true, force: true }))
  return join(outer, 'data')
}
