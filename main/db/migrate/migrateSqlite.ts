import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { toDbDate } from '../dbDate.ts'
import { type Migration, migrationChecksum } from './migration.ts'
import { readHistory } from './readHistory.ts'

export type MigrationResult =
  | { readonly ok: true; readonly applied: readonly string[] }
  | { readonly ok: false; readonly name: string; readonly error: unknown }

/**
 * Applies `pending` (of `migrationPlan`) in their order and writes the history in the format of Prisma's own tool. Unlike that
 * tool, each migration is one transaction together with its history row: a failure or a kill leaves the database at the
 * previous one. `stamp` is kept in `PRAGMA user_version` with the migration.
 */
export function migrateSqlite(
  connection: Database,
  pending: readonly Migration[],
  given: { stamp: number; now: () => Date },
): MigrationResult {
  const applied: string[] = []
  // The SQL of a rebuilt table drops the old one, which would cascade. Inside a transaction this pragma does nothing.
  connection.pragma('foreign_keys = OFF')
  try {
    for (const migration of pending) {
      try {
        if (applyOne(connection, migration, given)) applied.push(migration.name)
      } catch (error) {
        if (connection.inTransaction) connection.exec('ROLLBACK')
        return { ok: false, name: migration.name, error }
      }
    }
  } finally {
    connection.pragma('foreign_keys = ON')
  }
  return { ok: true, applied }
}

function applyOne(connection: Database, migration: Migration, given: { stamp: number; now: () => Date }): boolean {
  const started = toDbDate(given.now())
  connection.exec('BEGIN IMMEDIATE')
  connection.exec(historyTable)
  const known = readHistory(connection).history ?? []
  if (known.some((record) => record.name === migration.name && !record.rolledBack)) {
    connection.exec('ROLLBACK')
    return false
  }
  connection.exec(migration.sql.replace(foreignKeyPragmas, ''))
  const orphans = connection.prepare('PRAGMA foreign_key_check').all()
  if (orphans.length > 0) throw new Error(`${orphans.length} rows refer to rows that do not exist`)
  connection
    .prepare(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
       VALUES (?, ?, ?, ?, ?, 1)`,
    )
    .run(randomUUID(), migrationChecksum(migration.sql), toDbDate(given.now()), migration.name, started)
  connection.pragma(`user_version = ${given.stamp}`)
  connection.exec('COMMIT')
  return true
}

const foreignKeyPragmas = /^\s*PRAGMA (?:defer_)?foreign_keys\s*=\s*(?:ON|OFF);[^\S\n]*$/gim

/** As Prisma's schema engine makes it. */
const historyTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`
