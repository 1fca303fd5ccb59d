import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import type { Migration } from '../migrate/migration.ts'
import { type MigrationPlan, migrationPlan } from '../migrate/migrationPlan.ts'
import { readHistory } from '../migrate/readHistory.ts'

export type Inspection =
  | { readonly kind: 'new' }
  | { readonly kind: 'damaged' | 'not_a_database'; readonly detail: string }
  /** `stamp`: see `versionStamp`. */
  | { readonly kind: 'known'; readonly plan: MigrationPlan; readonly stamp: number }

const magic = 'SQLite format 3\0'

/**
 * Looks at the database file without changing it. When the last process did not close it, the whole file is checked. Only for a
 * process that holds the lock and has the file not open: see `holdLock`. Throws the driver's error.
 */
export function inspectFile(file: string, migrations: readonly Migration[]): Inspection {
  const log = `${file}-wal`
  const unclean = existsSync(log) || existsSync(`${file}-journal`)
  if (!existsSync(file) || statSync(file).size === 0) {
    const orphanedLog = existsSync(log) && statSync(log).size > 0
    // SQLite would delete the log of a file that is not there, and with it the newest messages.
    return orphanedLog
      ? { kind: 'damaged', detail: 'The file is gone, its write-ahead log is still there' }
      : { kind: 'new' }
  }
  if (!startsWithMagic(file))
    return { kind: 'not_a_database', detail: 'The file does not begin like a SQLite database' }

  // Read-only, an unfinished log stays as it is; without one, only a connection that may write cleans up behind itself.
  const connection = new Sqlite(file, { readonly: unclean, fileMustExist: true })
  try {
    if (unclean) {
      const report = connection.prepare<[], { quick_check: string }>('PRAGMA quick_check(10)').all()
      const lines = report.map((row) => row.quick_check)
      if (lines.join() !== 'ok') return { kind: 'damaged', detail: lines.join('; ') }
    }
    const stamp = Number(connection.pragma('user_version', { simple: true }))
    return { kind: 'known', plan: migrationPlan(readHistory(connection), migrations), stamp }
  } finally {
    connection.close()
  }
}

function startsWithMagic(file: string): boolean {
  const head = Buffer.alloc(magic.length)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, head, 0, head.length, 0)
  } finally {
    closeSync(descriptor)
  }
  return head.toString('latin1') === magic
}
