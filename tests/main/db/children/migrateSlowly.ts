import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { bundledMigrationsFolder, readMigrations } from '../../../../main/db/migrate/bundledMigrations.ts'
import { migrateSqlite } from '../../../../main/db/migrate/migrateSqlite.ts'
import { migrationPlan } from '../../../../main/db/migrate/migrationPlan.ts'
import { readHistory } from '../../../../main/db/migrate/readHistory.ts'
import { slowMigration } from '../support/slowMigration.ts'

// A process that begins a long migration of the database in its first argument, to be killed.
const connection = new Sqlite(join(process.argv[2] ?? '', 'prosa.db'))
const plan = migrationPlan(readHistory(connection), [
  ...readMigrations(bundledMigrationsFolder(), 'sqlite'),
  slowMigration,
])
console.log('begins')
if (plan.kind === 'ready') migrateSqlite(connection, plan.pending, { stamp: 2_000, now: () => new Date() })
connection.close()
