import { describe, expect, test } from 'vitest'
import { type Migration, migrationChecksum, type MigrationRecord } from '../../../../main/db/migrate/migration.ts'
import { migrationPlan } from '../../../../main/db/migrate/migrationPlan.ts'

const first: Migration = { name: '20260101000000_init', sql: 'CREATE TABLE a (b);\nSELECT 1;\n' }
const second: Migration = { name: '20260201000000_more', sql: 'ALTER TABLE a ADD c;' }
const record = (migration: Migration, fields: Partial<MigrationRecord> = {}): MigrationRecord => ({
  name: migration.name,
  checksum: migrationChecksum(migration.sql),
  finished: true,
  rolledBack: false,
  ...fields,
})
const plan = (
  history: MigrationRecord[] | null,
  migrations: Migration[] = [first, second],
  hasTables = history !== null,
) => migrationPlan({ history, hasTables }, migrations)

describe('what to do with a database', () => {
  test('an empty one gets everything, the oldest first', () => {
    expect(plan(null, [second, first])).toEqual({ kind: 'ready', pending: [first, second] })
    expect(plan([], [second, first], false)).toEqual({ kind: 'ready', pending: [first, second] })
  })

  test('an older one gets what it lacks, an up-to-date one nothing', () => {
    expect(plan([record(first)])).toEqual({ kind: 'ready', pending: [second] })
    expect(plan([record(first), record(second)])).toEqual({ kind: 'ready', pending: [] })
  })

  test('one with tables and no history, or with the history of another program, is foreign', () => {
    expect(plan(null, [first], true)).toEqual({ kind: 'foreign', names: [] })
    const other = { name: '20250101000000_shop', sql: '' }
    expect(plan([record(other)])).toEqual({ kind: 'foreign', names: [other.name] })
  })

  test('one with a migration that this app does not know is newer', () => {
    expect(plan([record(first), record(second)], [first])).toEqual({ kind: 'newer', names: [second.name] })
  })

  test('one in which an update never finished is refused, unless it was marked as rolled back', () => {
    expect(plan([record(first), record(second, { finished: false })])).toEqual({ kind: 'failed', names: [second.name] })
    expect(plan([record(first), record(second, { finished: false, rolledBack: true })])).toEqual({
      kind: 'ready',
      pending: [second],
    })
  })

  test('one whose migration had another text is refused, and line ends are no other text', () => {
    const edited = { ...first, sql: `${first.sql}-- touched` }
    expect(plan([record(first)], [edited])).toEqual({ kind: 'edited', names: [first.name] })
    const windows = { ...first, sql: first.sql.replaceAll('\n', '\r\n') }
    expect(plan([record(first)], [windows])).toEqual({ kind: 'ready', pending: [] })
    expect(plan([record(windows)], [first])).toEqual({ kind: 'ready', pending: [] })
  })
})
