import Sqlite from 'better-sqlite3'

/** Older versions can lose committed data when a write-ahead log is reset at the wrong moment. */
const oldestSafe = [3, 51, 3] as const

/** Throws when the SQLite inside better-sqlite3 is older than the oldest that is safe with a write-ahead log. */
export function assertSqliteVersion(version: string = bundledVersion()): void {
  if (!isSafeSqlite(version)) throw new Error(`SQLite ${version} is older than ${oldestSafe.join('.')}`)
}

/** Whether a version ("3.51.3") is the oldest safe one or newer. */
export function isSafeSqlite(version: string): boolean {
  const parts = version.split('.').map(Number)
  for (const [place, wanted] of oldestSafe.entries()) {
    const part = parts[place] ?? 0
    if (part !== wanted) return part > wanted
  }
  return true
}

function bundledVersion(): string {
  const connection = new Sqlite(':memory:')
  try {
    return connection.prepare<[], { version: string }>('SELECT sqlite_version() AS version').get()?.version ?? '0'
  } finally {
    connection.close()
  }
}
