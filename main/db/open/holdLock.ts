import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { databaseErrorCode } from '../databaseError.ts'

export type LockResult = { ok: true; release: () => void } | { ok: false; heldByPid: number | null }

/**
 * Makes this process the only one that uses a database: SQLite's own exclusive lock on a small file beside it. The system lets
 * go of it when the process dies, however it dies, on every platform. Throws when the file cannot be made.
 *
 * Nothing may read a file that SQLite has locked through `fs` in this process: closing it would drop SQLite's lock (POSIX).
 * That is why the holder's pid stands in another file.
 */
export function holdLock(paths: { lock: string; lockHolder: string }, pid: number): LockResult {
  const held = exclusively(paths.lock)
  if (held === null) return { ok: false, heldByPid: holderPid(paths.lockHolder) }
  const release = () => {
    if (!held.open) return
    rmSync(paths.lockHolder, { force: true })
    held.close()
  }
  try {
    writeFileSync(paths.lockHolder, String(pid))
  } catch (error) {
    release()
    throw error
  }
  return { ok: true, release }
}

/** The connection that holds the lock, null when another one does. */

function exclusively(file: string): Sqlite.Database | null {
  try {
    return begin(file)
  } catch (error) {
    const code = databaseErrorCode(error)
    if (code === 'locked') return null
    if (code !== 'not_a_database' && code !== 'corrupt') throw error
    // Torn by a power cut. Emptied in place: a new file would not be the one that another process may hold by now.
    truncateSync(file)
    return begin(file)
  }
}

function begin(file: string): Sqlite.Database {
  const connection = new Sqlite(file, { timeout: 0 })
  try {
    connection.pragma('journal_mode = MEMORY')
    connection.exec('BEGIN EXCLUSIVE')
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

function holderPid(file: string): number | null {
  if (!existsSync(file)) return null
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10)
  return Number.isSafeInteger(pid) && pid > 0 ? pid : null
}
