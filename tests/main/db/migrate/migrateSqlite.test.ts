import { setTimeout as sleep } from 'node:timers/promises'
import type Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import type { Migration } from '../../../../main/db/migrate/migration.ts'
import { startedChild } from '../support/childProcess.ts'
import { fileConnection, migrate, shipped } from '../support/migratedConnection.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { slowMigration } from '../support/slowMigration.ts'

const names = shipped.map(({ name }) => name)
const columns = (connection: Sqlite.Database, table: string) =>
  connection
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map(({ name }) => name)
const historyRows = (connection: Sqlite.Database) =>
  connection.prepare('SELECT migration_name, applied_steps_count, rolled_back_at FROM _prisma_migrations').all()

function withMessages(connection: Sqlite.Database, messages: number): Sqlite.Database {
  connection.exec(`INSERT INTO "Contact" ("id", "phone", "createdAt", "updatedAt")
    VALUES ('c', '+1', '2026-01-01T00:00:00.000+00:00', '2026-01-01T00:00:00.000+00:00')`)
  connection.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${messages})
    INSERT INTO "Message" ("id", "contactId", "direction", "status", "content", "seq", "channel", "createdAt", "updatedAt")
    SELECT 'm' || i, 'c', 'inbound', 'read', 'x', i, 'test', '2026-01-01T00:00:00.000+00:00', '2026-01-01T00:00:00.000+00:00' FROM n`)
  return connection
}
const messageCount = (connection: Sqlite.Database) =>
  connection.prepare<[], { n: number }>('SELECT count(*) AS n FROM "Message"').get()?.n

describe('updating a SQLite database', () => {
  test('a new one gets every table, the history in the official format, and nothing twice', () => {
    const connection = fileConnection()
    expect(migrate(connection, shipped)).toEqual({ ok: true, applied: names })
    expect(migrate(connection, shipped)).toEqual({ ok: true, applied: [] })
    expect(columns(connection, 'Message')).toContain('externalId')
    expect(historyRows(connection)).toEqual(
      names.map((migration_name) => ({ migration_name, applied_steps_count: 1, rolled_back_at: null })),
    )
    expect(connection.pragma('user_version', { simple: true })).toBe(1_000)
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1)
  })

  test('a migration that fails half way leaves nothing of itself, and its repaired text applies', () => {
    const connection = fileConnection()
    migrate(connection, shipped)
    const name = '20990101000000_half'
    const half = 'ALTER TABLE "Contact" ADD COLUMN "half" TEXT;'
    const failed = migrate(connection, [...shipped, { name, sql: `${half}\nINSERT INTO "Nowhere" VALUES (1);` }])
    expect(failed).toMatchObject({ ok: false, name })
    expect(columns(connection, 'Contact')).not.toContain('half')
    expect(historyRows(connection)).toHaveLength(shipped.length)
    expect(migrate(connection, [...shipped, { name, sql: half }])).toEqual({ ok: true, applied: [name] })
  })

  test('a table that is rebuilt keeps its rows and those that refer to it', () => {
    const connection = fileConnection()
    migrate(connection, shipped)
    withMessages(connection, 2)
    expect(migrate(connection, [...shipped, rebuild])).toMatchObject({ ok: true })
    expect(columns(connection, 'Contact')).toContain('nick')
    expect(messageCount(connection)).toBe(2)
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1)
  })

  test('a migration that would leave rows without what they refer to is undone', () => {
    const connection = fileConnection()
    migrate(connection, shipped)
    withMessages(connection, 2)
    const orphaning = { name: '20990101000000_orphans', sql: 'DELETE FROM "Contact";' }
    expect(migrate(connection, [...shipped, orphaning])).toMatchObject({ ok: false, name: orphaning.name })
    expect(connection.prepare('SELECT count(*) AS n FROM "Contact"').get()).toEqual({ n: 1 })
  })

  test('a process killed in the middle leaves the old state or the new one, never a mix', async () => {
    const folder = temporaryFolder()
    const prepared = fileConnection(folder)
    migrate(prepared, shipped)
    withMessages(prepared, 60_000)
    prepared.close()
    const seen = new Set<string>()
    for (let round = 0; round < 8; round += 1) {
      const { child, exited } = await startedChild('migrateSlowly.ts', [folder])
      await sleep(5 + round * 25)
      child.kill('SIGKILL')
      await exited
      const connection = fileConnection(folder)
      expect(connection.pragma('integrity_check', { simple: true })).toBe('ok')
      expect(messageCount(connection)).toBe(60_000)
      const isNew = columns(connection, 'Message').includes('slow')
      expect(historyRows(connection)).toHaveLength(shipped.length + (isNew ? 1 : 0))
      seen.add(isNew ? 'new' : 'old')
      connection.close()
    }
    expect(seen).toContain('old')
    const connection = fileConnection(folder)
    expect(migrate(connection, [...shipped, slowMigration])).toMatchObject({ ok: true })
    expect(columns(connection, 'Message')).toContain('slow')
  })
})

/** As the schema engine writes a rebuilt table: inside a transaction its own pragma does nothing and the drop would cascade. */
const rebuild: Migration = {
  name: '20990101000000_rebuild',
  sql: `PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Contact" ("id" TEXT NOT NULL PRIMARY KEY, "phone" TEXT NOT NULL, "nick" TEXT DEFAULT 'n',
  "createdAt" DATETIME NOT NULL, "updatedAt" DATETIME NOT NULL);
INSERT INTO "new_Contact" ("id", "phone", "createdAt", "updatedAt") SELECT "id", "phone", "createdAt", "updatedAt" FROM "Contact";
DROP TABLE "Contact";
ALTER TABLE "new_Contact" RENAME TO "Contact";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
`,
}
