import type { Statement } from 'better-sqlite3'
import { toDbDate } from '../dbDate.ts'
import type { SqlRow, SqlTx, SqlValue } from '../sqlTx.ts'
import type { Bound, PlainConnection } from './plainConnection.ts'

/** Plain SQL inside one turn, until `end`. */
export class SqliteTx implements SqlTx {
  readonly #connection: PlainConnection
  #over = false
  /** What SQLite said when it rolled everything back by itself. */
  #lostTo: unknown = null

  constructor(connection: PlainConnection) {
    this.#connection = connection
  }

  async all(sql: string, params: readonly SqlValue[] = []): Promise<readonly SqlRow[]> {
    return this.#attempt(sql, (statement) => statement.all(...params.map(bound)))
  }

  async get(sql: string, params: readonly SqlValue[] = []): Promise<SqlRow | null> {
    return this.#attempt(sql, (statement) => statement.get(...params.map(bound)) ?? null)
  }

  async run(sql: string, params: readonly SqlValue[] = []): Promise<number> {
    return this.#attempt(sql, (statement) => statement.run(...params.map(bound)).changes)
  }

  /** A forgotten `await` would otherwise run outside its transaction. */
  end(): void {
    this.#over = true
  }

  /** Throws when SQLite has rolled the whole transaction back by itself, even if the turn has swallowed the error that said so. */
  assertWhole(): void {
    if (!this.#connection.inTransaction) throw this.#lostTo ?? new Error('The transaction is over')
  }

  #attempt<T>(sql: string, query: (statement: Statement<Bound[], SqlRow>) => T): T {
    if (this.#lostTo !== null) throw this.#lostTo
    if (this.#over) throw new Error('The transaction is over: a query in it was not awaited')
    try {
      return query(this.#connection.prepared(sql))
    } catch (error) {
      // SQLite rolled everything back by itself: what the turn asks for next would be committed at once.
      if (!this.#connection.inTransaction) this.#lostTo = error
      throw error
    }
  }
}

function bound(value: SqlValue): Bound {
  if (typeof value === 'boolean') return value ? 1 : 0
  return value instanceof Date ? toDbDate(value) : value
}
