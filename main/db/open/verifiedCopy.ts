import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'

/**
 * Copies an open database to `target` and gives it that name only once the copy has been checked whole and is on disk. Throws,
 * leaving nothing behind, when it cannot.
 */
export async function verifiedCopy(connection: Sqlite.Database, target: string): Promise<void> {
  mkdirSync(dirname(target), { recursive: true })
  const unfinished = `${target}.unfinished`
  rmSync(unfinished, { force: true })
  try {
    // In one step: a copy in several would start again with every write meanwhile.
    await connection.backup(unfinished, { progress: () => 2_147_483_647 })
    checkCopy(unfinished)
    const descriptor = openSync(unfinished, 'r+')
    fsyncSync(descriptor)
    closeSync(descriptor)
    renameSync(unfinished, target)
  } finally {
    rmSync(unfinished, { force: true })
  }
}

function checkCopy(file: string): void {
  const copy = new Sqlite(file)
  try {
    // One file, nothing beside it.
    copy.pragma('journal_mode = DELETE')
    const report = copy.pragma('integrity_check(1)', { simple: true })
    if (report !== 'ok') throw new Error(`The copy is damaged: ${String(report)}`)
  } finally {
    copy.close()
  }
}
