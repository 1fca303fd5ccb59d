import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeBenchDatabase } from './benchBot.ts'
import { comparison, type Comparison } from './samples.ts'
import { startApp } from '../runtime/startApp.ts'

/**
 * Time from the start of the process to a database that can be used: the built app until it prints its address (database open,
 * migrations looked at, settings read, bot running), beside a Node process that only opens the same file with better-sqlite3.
 */
export async function measureStartup(starts: number): Promise<Comparison> {
  const folder = mkdtempSync(join(tmpdir(), 'prosa-bench-start-'))
  try {
    await makeBenchDatabase(folder)
    const ours: number[] = []
    const bare: number[] = []
    for (let start = 0; start < starts; start += 1) {
      const app = await startApp(folder)
      ours.push(app.startTime)
      await app.stop()
      bare.push(bareStart(join(folder, 'prosa.db')))
    }
    return comparison('process start to a usable database', ours, bare)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Also counts the end of the process, which is short. */
function bareStart(file: string): number {
  const script = `import Sqlite from 'better-sqlite3'
    const connection = new Sqlite(process.argv[1])
    connection.pragma('journal_mode = WAL')
    connection.prepare('SELECT COUNT(*) FROM "Flow"').get()
    process.exit(0)`
  const begun = performance.now()
  const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', script, file], { stdio: 'inherit' })
  if (status !== 0) throw new Error(`the bare process ended with ${status}`)
  return performance.now() - begun
}
