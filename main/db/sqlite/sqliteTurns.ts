import type { Database, Statement } from 'better-sqlite3'
import { toDbDate } from '../dbDate.ts'
import type { SqlRow, SqlTx, SqlValue } from '../sqlTx.ts'
import type { FifoLock } from './fifoLock.ts'

type Bound = string | number | null

/** More texts than the product has; beyond it the oldest are prepared again. */
const maxStatements = 500

/**
 * Plain SQL on the connection that Prisma uses, one transaction at a time in the same queue as Prisma's. Statements are
 * prepared once. See `SqlTx` for what may happen inside.
 */
export class SqliteTurns {
  readonly #connection: Database
  readonly #lock: FifoLock
  readonly #statements = new Map<string, Statement<Bound[], SqlRow>>()

  constructor(connection: Database, lock: FifoLock) {
    this.#connection = connection
    this.#lock = lock
  }

  /** Runs `work` in one IMMEDIATE transaction: all of it is on disk when the promise is fulfilled, none of it when it fails. */
  turn<T>(work: (tx: SqlTx) => Promise<T>): Promise<T> {
    return this.#transaction('BEGIN IMMEDIATE', work)
  }

  /** Runs `work` on one unchanging state of the database. Writing in it is possible and wrong. */
  read<T>(work: (tx: SqlTx) => Promise<T>): Promise<T> {
    return this.#transaction('BEGIN', work)
  }

  async #transaction<T>(begin: string, work: (tx: SqlTx) => Promise<T>): Promise<T> {
    const release = await this.#lock.acquire()
    const tx = new SqliteTx((sql) => this.#prepared(sql))
    try {
      this.#prepared(begin).run()
      try {
        const result = await work(tx)
        tx.end()
        this.#prepared('COMMIT').run()
        return result
      } catch (error) {
        // After a full disk or an I/O error SQLite has rolled back by itself.
        if (this.#connection.inTransaction) this.#prepared('ROLLBACK').run()
        throw error
      }
    } finally {
      tx.end()
      release()
    }
  }

  #prepared(sql: string): Statement<Bound[], SqlRow> {
    const known = this.#statements.get(sql)
    if (known !== undefined) return known
    const oldest = this.#statements.size < maxStatements ? undefined : this.#statements.keys().next().value
    if (oldest !== undefined) this.#statements.delete(oldest)
    // Prisma's adapter reads integers as bigint by default; plain SQL reads them as numbers.
    const statement = this.#connection.prepare<Bound[], SqlRow>(sql).safeIntegers(false)
    this.#statements.set(sql, statement)
    return statement
  }
}

class SqliteTx implements SqlTx {
  #prepared: (sql: string) => Statement<Bound[], SqlRow>

  constructor(prepared: (sql: string) => Statement<Bound[], SqlRow>) {
    this.#prepared = prepared
  }

  async all(sql: string, params: readonly SqlValue[] = []): Promise<readonly SqlRow[]> {
    return this.#prepared(sql).all(...params.map(bound))
  }

  async get(sql: string, params: readonly SqlValue[] = []): Promise<SqlRow | null> {
    return this.#prepared(sql).get(...params.map(bound)) ?? null
  }

  async run(sql: string, params: readonly SqlValue[] = []): Promise<number> {
    return this.#prepared(sql).run(...params.map(bound)).changes
  }

  /** A forgotten `await` would otherwise run outside its transaction. */
  end(): void {
    this.#prepared = () => {
      throw new Error('The transaction is over: a query in it was not awaited')
    }
  }
}

function bound(value: SqlValue): Bound {
  if (typeof value === 'boolean') return value ? 1 : 0
  return value instanceof Date ? toDbDate(value) : value
}
