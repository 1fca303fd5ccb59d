import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { deriveSchema } from '../../../scripts/migrations/deriveSchema.ts'
import { authorMigration } from '../../../scripts/migrations/authorMigration.ts'
import { replayProblems } from '../../../scripts/migrations/replayProblems.ts'
import { openSchemaEngine } from '../../../scripts/migrations/schemaEngine.ts'

const root = join(import.meta.dirname, '../../..')
const schema = readFileSync(join(root, 'prisma/schema.prisma'), 'utf8')
const now = new Date('2099-01-01T00:00:00Z')

function copyOfMigrations(): string {
  const folder = mkdtempSync(join(tmpdir(), 'prosa-migrations-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(join(root, 'prisma/migrations'), folder, { recursive: true })
  return folder
}

describe('the migrations that are there', () => {
  test('give exactly the schema, with every check, and leave nothing to write', async () => {
    const engine = await openSchemaEngine()
    const folder = copyOfMigrations()
    expect(await replayProblems(engine, join(folder, 'sqlite'), schema)).toEqual([])
    expect(await authorMigration(engine, { folder, schema, name: 'nothing', now })).toEqual([])
  })
})

describe('a new migration', () => {
  test('is written for both databases, with the checks of SQLite', async () => {
    const engine = await openSchemaEngine()
    const folder = copyOfMigrations()
    const changed = schema.replace(
      '  locale    String?\n',
      '  locale    String?\n  extra     Json?\n  seenAt    DateTime?\n',
    )
    const authored = await authorMigration(engine, { folder, schema: changed, name: 'more', now })
    expect(authored.map(({ provider, destructive }) => [provider, destructive])).toEqual([
      ['sqlite', []],
      ['postgresql', []],
    ])
    const sql = readFileSync(join(folder, 'sqlite/20990101000000_more/migration.sql'), 'utf8')
    expect(sql).toContain('CHECK ("extra" IS NULL OR json_valid("extra"))')
    expect(sql).toContain('CHECK ("seenAt" IS NULL OR "seenAt" LIKE')
    expect(await replayProblems(engine, join(folder, 'sqlite'), changed)).toEqual([])
  })

  test('lets a new value of an enum through SQLite’s check, which Prisma alone would not', async () => {
    const engine = await openSchemaEngine()
    const folder = copyOfMigrations()
    const changed = schema.replace('enum FlowStatus {\n', 'enum FlowStatus {\n  retired\n')
    await authorMigration(engine, { folder, schema: changed, name: 'retired', now })
    expect(await replayProblems(engine, join(folder, 'sqlite'), changed)).toEqual([])
    const database = new Sqlite(':memory:')
    const names = ['20261123202755_init', '20990101000000_retired']
    for (const name of names) database.exec(readFileSync(join(folder, 'sqlite', name, 'migration.sql'), 'utf8'))
    const insert = database.prepare(`INSERT INTO "Flow" ("id", "key", "name", "status", "updatedAt", "createdAt")
      VALUES ('f', 'f', 'f', ?, '2026-01-01T00:00:00.000+00:00', '2026-01-01T00:00:00.000+00:00')`)
    expect(() => insert.run('gone')).toThrow('Flow_status_enum')
    insert.run('retired')
    database.close()
  })

  test('that loses data says so', async () => {
    const engine = await openSchemaEngine()
    const folder = copyOfMigrations()
    const changed = schema.replace('  failedReason   String?\n', '')
    const authored = await authorMigration(engine, { folder, schema: changed, name: 'less', now })
    expect(authored.find(({ provider }) => provider === 'postgresql')?.destructive.join()).toContain('failedReason')
  })
})

describe('the PostgreSQL schema', () => {
  test('differs from the source in its comment, its provider and its folder alone', () => {
    const lines = schema.split('\n')
    const derived = deriveSchema(schema, 'postgresql').split('\n').slice(1)
    expect(derived.filter((line, index) => line !== lines[index])).toEqual([
      '  output                 = "../../main/db/generated/postgresql"',
      '  provider = "postgresql"',
    ])
  })

  test('is not made from a schema that it would not change', () => {
    expect(() => deriveSchema(schema.replace('"sqlite"', '"mysql"'), 'postgresql')).toThrow('provider')
  })
})
