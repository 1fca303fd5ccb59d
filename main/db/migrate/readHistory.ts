import type { Database } from 'better-sqlite3'
import type { MigrationRecord } from './migration.ts'

/** What a SQLite file says about its past: the rows of `_prisma_migrations` (null = no such table) and whether it has tables at all. */
export function readHistory(connection: Database): { history: MigrationRecord[] | null; hasTables: boolean } {
  const names = connection
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
    )
    .all()
    .map((row) => row.name)
  const hasTables = names.some((name) => name !== '_prisma_migrations')
  if (!names.includes('_prisma_migrations')) return { history: null, hasTables }
  const rows = connection
    .prepare<[], { name: string; checksum: string; finished: number; rolledBack: number }>(
      `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished, rolled_back_at IS NOT NULL AS rolledBack
       FROM _prisma_migrations`,
    )
    .safeIntegers(false)
    .all()
  return {
    history: rows.map((row) => ({ ...row, finished: row.finished === 1, rolledBack: row.rolledBack === 1 })),
    hasTables,
  }
}
