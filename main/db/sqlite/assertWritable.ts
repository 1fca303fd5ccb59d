import type { Database } from 'better-sqlite3'

/** Throws when the file cannot be written: a read-only file lets itself be opened, and even a transaction be begun. */
export function assertWritable(connection: Database): void {
  const stamp = Number(connection.pragma('user_version', { simple: true }))
  connection.exec('BEGIN IMMEDIATE')
  try {
    connection.pragma(`user_version = ${stamp}`)
  } finally {
    if (connection.inTransaction) connection.exec('ROLLBACK')
  }
}
