import { join } from 'node:path'
import { Client } from 'pg'
import { onTestFinished, type TestContext } from 'vitest'
import type { Database } from '../../../../main/db/database.ts'
import { bundledMigrationsFolder, readMigrations } from '../../../../main/db/migrate/bundledMigrations.ts'
import { migratePostgres } from '../../../../main/db/migrate/migratePostgres.ts'
import { postgresDatabase } from '../../../../main/db/postgres/postgresDatabase.ts'
import { connect } from '../../../../main/db/sqlite/connect.ts'
import { sqliteDatabase } from '../../../../main/db/sqlite/sqliteDatabase.ts'
import { FlowDesk } from '../../db/support/flows.ts'
import type { PostgresServer } from '../../db/support/postgresServer.ts'
import { newFolder } from '../support/newFolder.ts'
import { opened } from '../support/world.ts'
import type { ChildSetup } from './childSetup.ts'
import { echoFlow } from './conversations.ts'

/** A database with the published echo flow in it, which several processes may open, and the test's own view of it. */
export interface SharedDatabase {
  readonly place: ChildSetup['database']
  readonly database: Database
}

/** A file that the app has made; it is then open below the lock of the app. */
export async function sharedFile(): Promise<SharedDatabase> {
  const folder = newFolder()
  const made = await opened(folder)
  await publish(made)
  await made.close()
  const file = join(folder, 'prosa.db')
  const database = sqliteDatabase(await connect(file), file)
  onTestFinished(() => database.close())
  return { place: { kind: 'sqlite', file }, database }
}

/** A database on a real PostgreSQL; where there is none the test is skipped, with the reason. */
export async function sharedServer(
  server: PostgresServer | { reason: string },
  name: string,
  context: TestContext,
): Promise<SharedDatabase> {
  if ('reason' in server) return context.skip(server.reason)
  const url = await server.freshDatabase(name)
  const client = new Client(url)
  await client.connect()
  const migrated = await migratePostgres(
    client,
    readMigrations(bundledMigrationsFolder(), 'postgresql'),
    () => new Date(),
  )
  await client.end()
  if (!migrated.ok) throw new Error('The migration failed')
  const database = postgresDatabase(url)
  onTestFinished(() => database.close())
  await publish(database)
  return { place: { kind: 'postgres', url }, database }
}

async function publish(database: Database): Promise<void> {
  const desk = new FlowDesk(database)
  await desk.publish(await desk.create(echoFlow))
}
