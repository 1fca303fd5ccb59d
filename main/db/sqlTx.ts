/** A value that can be bound. Booleans and dates become what the database keeps them as. */
export type SqlValue = string | number | boolean | Date | null

/** A row by column name, read with `main/db/sqlCells.ts`. JSON and dates are text, as SQLite keeps them; flags are 0 and 1. */
export type SqlRow = Readonly<Record<string, string | number | boolean | null>>

/**
 * Plain SQL inside one transaction: the hot path, beside Prisma and on the same connection. The same text runs on both
 * databases: parameters are `?` in order, names are quoted ("Contact"), no function of one database alone.
 *
 * It answers with promises so that a server can implement it too; on SQLite everything happens before the call returns, and
 * waiting costs a microtask. Inside, wait for nothing but this object: a Prisma query in there would wait for itself for ever.
 */
export interface SqlTx {
  all(sql: string, params?: readonly SqlValue[]): Promise<readonly SqlRow[]>
  /** The first row, null when there is none. */
  get(sql: string, params?: readonly SqlValue[]): Promise<SqlRow | null>
  /** INSERT, UPDATE, DELETE; answers with the number of rows it changed. */
  run(sql: string, params?: readonly SqlValue[]): Promise<number>
}
