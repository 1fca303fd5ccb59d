import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '../../../../main/db/open/openDatabase.ts'
import { pragmasOf } from '../../../../main/db/sqlite/pragmas.ts'
import { connect } from '../../../../main/db/sqlite/connect.ts'
import { migrate, shipped } from '../support/migratedConnection.ts'
import { openedDatabase } from '../support/openedDatabase.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const appVersion = '0.1.0'
const problemIn = async (folder: string) => {
  const opened = await openDatabase({ folder, appVersion })
  if (!opened.ok) return opened.problem
  await opened.database.close()
  return null
}
const hashes = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  )

async function closedDatabase(): Promise<{ folder: string; file: string }> {
  const folder = temporaryFolder()
  const database = await openedDatabase(folder)
  await database.prisma.contact.create({ data: { phone: '+5511988887777' } })
  await database.close()
  return { folder, file: database.path }
}

describe('opening the database', () => {
  test('makes it, with everything it needs, and finds it again', async () => {
    const folder = join(temporaryFolder(), 'with', 'ação')
    const database = await openedDatabase(folder)
    await database.prisma.contact.create({ data: { phone: '+1' } })
    await database.close()
    expect(readdirSync(folder)).toEqual(['prosa.db', 'prosa.db.lock'])
    const again = await openedDatabase(folder)
    expect(await again.prisma.contact.count()).toBe(1)
  })

  test('sets every pragma, and finds them set', async () => {
    const { connection } = await connect(join((await closedDatabase()).folder, 'prosa.db'))
    expect(pragmasOf(connection)).toEqual({
      busy_timeout: 1_000,
      journal_mode: 'wal',
      synchronous: 2,
      foreign_keys: 1,
      trusted_schema: 0,
      cache_size: -32_768,
      temp_store: 2,
      wal_autocheckpoint: 4_000,
    })
    connection.close()
  })

  test('copies an existing file, checked and outside its folder, before it changes its tables', async () => {
    const folder = temporaryFolder()
    mkdirSync(folder, { recursive: true })
    const migrationsFolder = oneMoreMigration(folder)
    const database = await openedDatabase(folder)
    await database.prisma.contact.create({ data: { phone: '+1' } })
    await database.close()

    const now = () => new Date('2026-03-01T12:00:00Z')
    const opened = await openDatabase({ folder, appVersion, migrationsFolder, now })
    if (!opened.ok) throw new Error(opened.problem.detail)
    await opened.database.close()
    expect(readdirSync(`${folder}-backups`)).toEqual(['before-update-20260301T120000.db'])
    const copy = new Sqlite(join(`${folder}-backups`, 'before-update-20260301T120000.db'), { readonly: true })
    expect(copy.prepare('SELECT "phone" FROM "Contact"').all()).toEqual([{ phone: '+1' }])
    expect(copy.prepare('SELECT count(*) AS n FROM _prisma_migrations').get()).toEqual({ n: shipped.length })
    copy.close()
  })

  test('an empty file is a new database', async () => {
    const folder = temporaryFolder()
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'prosa.db'), '')
    expect(await problemIn(folder)).toBeNull()
  })
})

describe('a file that cannot be used is refused in words, and not changed', () => {
  test('no SQLite database', async () => {
    const folder = temporaryFolder()
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'prosa.db'), '%PDF-1.7 and so on, for longer than a header is')
    const before = hashes(folder)
    expect(await problemIn(folder)).toMatchObject({ code: 'not_a_database', path: join(folder, 'prosa.db') })
    expect(hashes(folder)).toMatchObject(before)
  })

  test('another program’s database', async () => {
    const folder = temporaryFolder()
    mkdirSync(folder, { recursive: true })
    const other = new Sqlite(join(folder, 'prosa.db'))
    other.exec('CREATE TABLE songs (title TEXT)')
    other.close()
    const before = hashes(folder)
    expect(await problemIn(folder)).toMatchObject({ code: 'foreign' })
    expect(hashes(folder)).toMatchObject(before)
  })

  test('a newer app’s database: both versions are named', async () => {
    const { folder, file } = await closedDatabase()
    const newer = new Sqlite(file)
    migrate(newer, [...shipped, { name: '20990101000000_newer', sql: 'CREATE TABLE "Future" ("id" TEXT)' }])
    newer.pragma('user_version = 2003004')
    newer.pragma('journal_mode = DELETE')
    newer.close()
    const before = hashes(folder)
    expect(await problemIn(folder)).toMatchObject({ code: 'newer', databaseVersion: '2.3.4', appVersion: '0.1.0' })
    expect(hashes(folder)).toEqual(before)
  })

  test('a newer build’s database without a version of its own: the migrations are named', async () => {
    const { folder, file } = await closedDatabase()
    const newer = new Sqlite(file)
    migrate(newer, [...shipped, { name: '20990101000000_newer', sql: 'CREATE TABLE "Future" ("id" TEXT)' }])
    newer.close()
    expect(await problemIn(folder)).toMatchObject({
      code: 'newer',
      databaseVersion: '20990101000000_newer',
      appVersion: shipped.at(-1)?.name,
    })
  })

  test('an update that never finished, and one whose text has changed since', async () => {
    for (const change of [`finished_at = NULL`, `checksum = 'x'`]) {
      const { folder, file } = await closedDatabase()
      const connection = new Sqlite(file)
      connection.exec(`UPDATE _prisma_migrations SET ${change}`)
      connection.close()
      expect(await problemIn(folder)).toMatchObject({ code: 'migration_failed' })
    }
  })

  test('a damaged file, after a process that did not close it', async () => {
    const { folder, file } = await closedDatabase()
    const bytes = readFileSync(file)
    bytes.fill(0x5a, 4_096 * 3, 4_096 * 6)
    writeFileSync(file, bytes)
    writeFileSync(`${file}-wal`, '')
    const before = hashes(folder)
    expect(await problemIn(folder)).toMatchObject({ code: 'corrupt' })
    expect(hashes(folder)).toMatchObject(before)
  })

  test('a file cut in the middle', async () => {
    const { folder, file } = await closedDatabase()
    truncateSync(file, Math.floor(statSync(file).size / 2))
    const before = hashes(folder)
    expect(await problemIn(folder)).toMatchObject({ code: 'corrupt' })
    expect(hashes(folder)).toMatchObject(before)
  })

  test('a write-ahead log whose file is gone: SQLite would delete it', async () => {
    const folder = temporaryFolder()
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'prosa.db-wal'), 'the newest messages')
    expect(await problemIn(folder)).toMatchObject({ code: 'corrupt' })
    expect(readFileSync(join(folder, 'prosa.db-wal'), 'utf8')).toBe('the newest messages')
  })

  test('a folder that is a file', async () => {
    const folder = temporaryFolder()
    writeFileSync(folder, '')
    expect(await problemIn(folder)).toMatchObject({ code: 'cannot_open' })
  })

  test('none of them keeps the lock: the next try finds the file as it is then', async () => {
    const { folder, file } = await closedDatabase()
    const good = readFileSync(file)
    writeFileSync(file, 'not a database at all, but long enough to be one')
    expect(await problemIn(folder)).toMatchObject({ code: 'not_a_database' })
    writeFileSync(file, good)
    expect(await problemIn(folder)).toBeNull()
  })
})

test('an update that fails leaves the file at the old version, with its copy beside', async () => {
  const { folder } = await closedDatabase()
  const migrationsFolder = oneMoreMigration(folder, 'INSERT INTO "Nowhere" VALUES (1);')
  const opened = await openDatabase({ folder, appVersion, migrationsFolder })
  expect(opened).toMatchObject({ ok: false, problem: { code: 'migration_failed', path: join(folder, 'prosa.db') } })
  expect(readdirSync(`${folder}-backups`)).toHaveLength(1)
  expect(await problemIn(folder)).toBeNull()
})

/** A folder of migrations with one more than the app ships. */
function oneMoreMigration(folder: string, sql = 'CREATE TABLE "Future" ("id" TEXT);'): string {
  const migrations = join(dirname(folder), 'migrations')
  for (const migration of [...shipped, { name: '20990101000000_more', sql }]) {
    mkdirSync(join(migrations, 'sqlite', migration.name), { recursive: true })
    writeFileSync(join(migrations, 'sqlite', migration.name, 'migration.sql'), migration.sql)
  }
  expect(existsSync(migrations)).toBe(true)
  chmodSync(migrations, 0o755)
  return migrations
}
