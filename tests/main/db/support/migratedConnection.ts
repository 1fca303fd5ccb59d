import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { bundledMigrationsFolder, readMigrations } from '../../../../main/db/migrate/bundledMigrations.ts'
import { migrateSqlite, type MigrationResult } from '../../../../main/db/migrate/migrateSqlite.ts'
import { migrationPlan } from '../../../../main/db/migrate/migrationPlan.ts'
import type { Migration } from '../../../../main/db/migrate/migration.ts'
import { readHistory } from '../../../../main/db/migrate/readHistory.ts'
import { temporaryFolder } from './temporaryFolder.ts'

/** The migrations that the app ships. */
export const shipped = readMigrations(bundledMigrationsFolder(), 'sqlite')

/** A connection to a file that is gone when the test ends. */
export function fileConnection(folder: string = temporaryFolder()): Sqlite.Database {
  mkdirSync(folder, { recursive: true })
  const connection = new Sqlite(join(folder, 'prosa.db'))
  connection.pragma('journal_mode = WAL')
  connection.pragma('foreign_keys = ON')
  onTestFinished(() => {
    connection.close()
  })
  return connection
}

/** Plans and applies; throws when the plan refuses. */
export function migrate(connection: Sqlite.Database, migrations: readonly Migration[]): MigrationResult {
  const plan = migrationPlan(readHistory(connection), migrations)
  if (plan.kind !== 'ready') throw new Error(`${plan.kind}: ${plan.names.join(', ')}`)
  return migrateSqlite(connection, plan.pending, { stamp: 1_000, now: () => new Date() })
}
