import { type ClientBase, types } from 'pg'
import { toDbDate } from '../dbDate.ts'
import type { SqlRow, SqlTx, SqlValue } from '../sqlTx.ts'

/** `SqlTx` on a PostgreSQL session that has a transaction open: the same SQL, the same cells as on SQLite. */
export function postgresTx(client: ClientBase): SqlTx {
  const query = (sql: string, params: readonly SqlValue[] = []) =>
    client.query<Record<string, SqlRow[string]>>({
      text: numbered(sql),
      values: params.map((value) => (value instanceof Date ? toDbDate(value) : value)),
      types: { getTypeParser: cellParser },
    })
  return {
    all: async (sql, params) => (await query(sql, params)).rows,
    get: async (sql, params) => (await query(sql, params)).rows[0] ?? null,
    run: async (sql, params) => (await query(sql, params)).rowCount ?? 0,
  }
}

/** `?` in order as `$1`, `$2` … Our SQL has no literal that holds one. */
function numbered(sql: string): string {
  let count = 0
  return sql.replace(/\?/g, () => `$${(count += 1)}`)
}

/** Cells as SQLite gives them: dates and JSON as text, every whole number as a number. */
const cellParsers = new Map<number, (text: string) => SqlRow[string]>([
  [types.builtins.TIMESTAMP, (text) => toDbDate(new Date(`${text.replace(' ', 'T')}Z`))],
  [types.builtins.BOOL, (text) => text === 't'],
  [types.builtins.INT2, Number],
  [types.builtins.INT4, Number],
  [types.builtins.INT8, Number],
  [types.builtins.FLOAT8, Number],
])

const cellParser = (oid: number) => cellParsers.get(oid) ?? ((text: string) => text)
