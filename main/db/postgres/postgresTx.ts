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
function cellParser(oid: number): (text: string) => SqlRow[string] {
  switch (oid) {
    case types.builtins.TIMESTAMP:
      return (text) => toDbDate(new Date(`${text.replace(' ', 'T')}Z`))
    case types.builtins.BOOL:
      return (text) => text === 't'
    case types.builtins.INT2:
    case types.builtins.INT4:
    case types.builtins.INT8:
    case types.builtins.FLOAT8:
      return Number
    default:
      return (text) => text
  }
}
