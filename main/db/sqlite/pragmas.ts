import type { Database } from 'better-sqlite3'

/** Milliseconds that a statement waits for another process (a backup tool, a virus scanner) to let go of the file. */
export const busyTimeout = 1_000

/** Kibibytes of pages in memory, written as SQLite wants it. With its own 2 MB a group of turns spills into the log and is read back. */
const cacheSize = -32_768
/** Pages (of 4 kB) that the write-ahead log grows to before they go into the database: each time costs two more waits for the disk. */
const checkpointPages = 4_000

/**
 * Sets what every connection needs and makes sure that it took. WAL with synchronous=FULL: with NORMAL an acknowledged message
 * may be gone after a power cut. Throws when the file refuses, for example because it is read-only.
 */
export function preparedConnection(connection: Database): Database {
  connection.pragma(`busy_timeout = ${busyTimeout}`)
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  connection.pragma('trusted_schema = OFF')
  connection.pragma(`cache_size = ${cacheSize}`)
  connection.pragma('temp_store = MEMORY')
  connection.pragma(`wal_autocheckpoint = ${checkpointPages}`)
  const wrong = Object.entries(pragmasOf(connection)).filter(([name, value]) => expected.get(name) !== value)
  if (wrong.length > 0) throw new PragmaError(wrong.map(([name, value]) => `${name} is ${String(value)}`).join(', '))
  return connection
}

/** The pragmas of a connection, by name. */
export function pragmasOf(connection: Database): Record<string, string | number> {
  return Object.fromEntries(
    [...expected.keys()].map((name) => [name, plain(connection.pragma(name, { simple: true }))]),
  )
}

/** The file took the connection but not its settings: typically no write-ahead log on a network or read-only drive. */
export class PragmaError extends Error {
  override name = 'PragmaError'
}

const expected = new Map<string, string | number>([
  ['busy_timeout', busyTimeout],
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['foreign_keys', 1],
  ['trusted_schema', 0],
  ['cache_size', cacheSize],
  ['temp_store', 2],
  ['wal_autocheckpoint', checkpointPages],
])

const plain = (value: unknown): string | number =>
  typeof value === 'bigint' || typeof value === 'number' ? Number(value) : String(value)
