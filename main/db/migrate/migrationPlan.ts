import { type Migration, migrationChecksum, type MigrationRecord } from './migration.ts'

/**
 * What to do with a database. `foreign`: its history does not begin with ours. `newer`: it has migrations that this app does not
 * know. `edited`: a released migration is not the text that was applied. `failed`: one began and never finished.
 */
export type MigrationPlan =
  | { readonly kind: 'ready'; readonly pending: readonly Migration[] }
  | { readonly kind: 'foreign' | 'newer' | 'edited' | 'failed'; readonly names: readonly string[] }

/** Compares the history in a database (null = no history table) with the migrations that this app brings along. */
export function migrationPlan(
  database: { history: readonly MigrationRecord[] | null; hasTables: boolean },
  migrations: readonly Migration[],
): MigrationPlan {
  const ordered = migrations.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const history = (database.history ?? []).filter((record) => !record.rolledBack)
  const applied = new Map(history.map((record) => [record.name, record]))
  const first = ordered[0]
  const begun = first !== undefined && applied.has(first.name)
  if (!begun && (history.length > 0 || database.hasTables)) return { kind: 'foreign', names: [...applied.keys()] }

  const failed = history.filter((record) => !record.finished).map((record) => record.name)
  if (failed.length > 0) return { kind: 'failed', names: failed }

  const known = new Set(ordered.map((migration) => migration.name))
  const newer = [...applied.keys()].filter((name) => !known.has(name)).sort()
  if (newer.length > 0) return { kind: 'newer', names: newer }

  const edited = ordered.filter((migration) => {
    const record = applied.get(migration.name)
    return record !== undefined && !isTextOf(record, migration)
  })
  if (edited.length > 0) return { kind: 'edited', names: edited.map((migration) => migration.name) }
  return { kind: 'ready', pending: ordered.filter((migration) => !applied.has(migration.name)) }
}

/** A checkout with other line ends is the same text. */
function isTextOf(record: MigrationRecord, migration: Migration): boolean {
  const unix = migration.sql.replaceAll('\r\n', '\n')
  const texts = [migration.sql, unix, unix.replaceAll('\n', '\r\n')]
  return texts.some((text) => migrationChecksum(text) === record.checksum)
}
