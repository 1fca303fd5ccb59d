import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseProblem } from '../../../shared/api/errors.ts'
import type { Database } from '../database.ts'
import { errorDetail } from '../databaseError.ts'
import { bundledMigrationsFolder, readMigrations } from '../migrate/bundledMigrations.ts'
import type { Migration } from '../migrate/migration.ts'
import { migrateSqlite } from '../migrate/migrateSqlite.ts'
import { assertWritable } from '../sqlite/assertWritable.ts'
import { connect, type SqliteConnection } from '../sqlite/connect.ts'
import { sqliteDatabase } from '../sqlite/sqliteDatabase.ts'
import { assertSqliteVersion } from '../sqlite/sqliteVersion.ts'
import { holdLock } from './holdLock.ts'
import { inspectFile } from './inspectFile.ts'
import { databasePaths } from './paths.ts'
import { inspectionProblem, openingProblem, problem } from './problems.ts'
import { verifiedCopy } from './verifiedCopy.ts'
import { versionStamp } from './versionStamp.ts'

export type OpenResult = { ok: true; database: Database } | { ok: false; problem: DatabaseProblem }

/**
 * Opens the SQLite database in `folder`, making or updating it where needed; on a problem nothing in it is changed and no lock
 * stays behind. In this order: one process per file, then a look at the file (damaged, foreign, newer) that writes nothing, a
 * verified copy before an update, the update, Prisma. Never throws for what a file, a disk or another process can do.
 */
export async function openDatabase(given: {
  folder: string
  /** This app's version, for a file that a newer app has changed. */
  appVersion: string
  file?: string
  migrationsFolder?: string
  now?: () => Date
}): Promise<OpenResult> {
  const paths = databasePaths(given.folder, given.file)
  let release = () => {}
  try {
    assertSqliteVersion()
    mkdirSync(given.folder, { recursive: true })
    const lock = holdLock(paths, process.pid)
    if (!lock.ok) {
      const { heldByPid } = lock
      return { ok: false, problem: { ...problem('locked', paths.database, 'Another process uses it'), heldByPid } }
    }
    release = lock.release
    const opened = await openLocked(paths, { now: () => new Date(), ...given })
    if (!opened.ok) {
      release()
      return opened
    }
    return { ok: true, database: sqliteDatabase(opened.connection, paths.database, release) }
  } catch (error) {
    release()
    return { ok: false, problem: openingProblem(error, paths.database) }
  }
}

type OpenedConnection = { ok: true; connection: SqliteConnection } | { ok: false; problem: DatabaseProblem }

async function openLocked(
  paths: ReturnType<typeof databasePaths>,
  given: { appVersion: string; migrationsFolder?: string; now: () => Date },
): Promise<OpenedConnection> {
  const path = paths.database
  const migrations = readMigrations(given.migrationsFolder ?? bundledMigrationsFolder(), 'sqlite')
  const inspection = inspectFile(path, migrations)
  const refusal = inspectionProblem(inspection, { path, appVersion: given.appVersion, migrations })
  if (refusal !== null) return { ok: false, problem: refusal }

  const pending = inspection.kind === 'known' && inspection.plan.kind === 'ready' ? inspection.plan.pending : migrations
  const connection = await connect(path)
  try {
    assertWritable(connection.connection)
    const backup = inspection.kind === 'new' ? null : backupFile(paths.backups, given.now())
    const failed = await update(connection, pending, { backup, ...given })
    if (failed === null) return { ok: true, connection }
    connection.connection.close()
    return { ok: false, problem: { ...failed, path } }
  } catch (error) {
    connection.connection.close()
    throw error
  }
}

async function update(
  { connection }: SqliteConnection,
  pending: readonly Migration[],
  given: { backup: string | null; appVersion: string; now: () => Date },
): Promise<DatabaseProblem | null> {
  if (pending.length === 0) return null
  if (given.backup !== null) await verifiedCopy(connection, given.backup)
  const result = migrateSqlite(connection, pending, { stamp: versionStamp(given.appVersion), now: given.now })
  if (result.ok) return null
  const known = openingProblem(result.error, '')
  return known.code === 'full' || known.code === 'read_only' || known.code === 'corrupt'
    ? known
    : problem('migration_failed', '', `${result.name}: ${errorDetail(result.error)}`)
}

const backupFile = (folder: string, now: Date): string =>
  join(folder, `before-update-${now.toISOString().replace(/[-:]/g, '').slice(0, 15)}.db`)
