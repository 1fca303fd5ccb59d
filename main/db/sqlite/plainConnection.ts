import type { Database, Statement } from 'better-sqlite3'
import type { SqlRow } from '../sqlTx.ts'

/** What SQLite takes as a parameter. */
export type Bound = string | number | null

/** More texts than the product has; beyond it the oldest are prepared again. */
const maxStatements = 500

/** Plain SQL on a connection: statements are prepared once and kept. */
export class PlainConnection {
  readonly #connection: Database
  readonly #statements = new Map<string, Statement<Bound[], SqlRow>>()

  constructor(connection: Database) {
    this.#connection = connection
  }

  /** False also after SQLite has rolled back by itself: a full disk, an I/O error. */
  get inTransaction(): boolean {
    return this.#connection.inTransaction
  }

  prepared(sql: string): Statement<Bound[], SqlRow> {
    const known = this.#statements.get(sql)
    if (known !== undefined) return known
    const oldest = this.#statements.size < maxStatements ? undefined : this.#statements.keys().next().value
    if (oldest !== undefined) this.#statements.delete(oldest)
    // Prisma's adapter reads integers as bigint by default; plain SQL reads them as numbers.
    const statement = this.#connection.prepare<Bound[], SqlRow>(sql).safeIntegers(false)
    this.#statements.set(sql, statement)
    return statement
  }

  run(sql: string): void {
    this.prepared(sql).run()
  }

  /** Undoes the open transaction, if SQLite has not done so by itself. */
  rollback(): void {
    if (this.inTransaction) this.run('ROLLBACK')
  }
}
