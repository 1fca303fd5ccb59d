import Sqlite from 'better-sqlite3'
import type { SqlTx } from '../../../../main/db/sqlTx.ts'

const at = new Date('2026-03-01T12:00:00.123Z')

/** The least that a turn can write: one contact. The phone is unique, so the same id twice is refused. */
export const addContact = (tx: SqlTx, id: string, name: string | null = null): Promise<number> =>
  tx.run('INSERT INTO "Contact" ("id", "phone", "name", "createdAt", "updatedAt") VALUES (?, ?, ?, ?, ?)', [
    id,
    `+${id}`,
    name,
    at,
    at,
  ])

/** The contacts that another process finds in the file, in the order in which they were written. */
export function contactsOnDisk(file: string): string[] {
  const connection = new Sqlite(file, { readonly: true, timeout: 200 })
  const rows = connection.prepare<[], { id: string }>('SELECT "id" FROM "Contact" ORDER BY rowid').all()
  connection.close()
  return rows.map(({ id }) => id)
}
