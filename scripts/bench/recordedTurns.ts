import Sqlite from 'better-sqlite3'
import type { Database } from '../../main/db/database.ts'
import { toDbDate } from '../../main/db/dbDate.ts'
import type { SqlTx, SqlValue } from '../../main/db/sqlTx.ts'
import { preparedConnection } from '../../main/db/sqlite/pragmas.ts'

type Bound = string | number | null

/** One statement as it was sent to the database. */
export interface RecordedStatement {
  readonly kind: 'all' | 'get' | 'run'
  readonly sql: string
  readonly params: readonly Bound[]
}
export type RecordedTurn = readonly RecordedStatement[]

/** The same database, which also keeps what every turn sends to it, in the order of the turns. */
export function recording(database: Database): { readonly database: Database; readonly turns: RecordedTurn[] } {
  const turns: RecordedTurn[] = []
  const recorded: Database = {
    ...database,
    turn: (work) => {
      const turn: RecordedStatement[] = []
      turns.push(turn)
      const keep = (kind: RecordedStatement['kind'], sql: string, params: readonly SqlValue[] = []) =>
        void turn.push({ kind, sql, params: params.map(bound) })
      return database.turn((tx) => {
        const kept: SqlTx = {
          all: (sql, params) => (keep('all', sql, params), tx.all(sql, params)),
          get: (sql, params) => (keep('get', sql, params), tx.get(sql, params)),
          run: (sql, params) => (keep('run', sql, params), tx.run(sql, params)),
        }
        return work(kept)
      })
    },
  }
  return { database: recorded, turns }
}

/** Replays recorded turns on a file with nothing but better-sqlite3: prepared statements, one IMMEDIATE transaction a turn. */
export function bareReplay(file: string): {
  replay(turn: RecordedTurn): void
  get(sql: string): unknown
  close(): void
} {
  const connection = preparedConnection(new Sqlite(file))
  const statements = new Map<string, Sqlite.Statement<Bound[]>>()
  const prepared = (sql: string) => {
    const known = statements.get(sql) ?? connection.prepare<Bound[]>(sql)
    statements.set(sql, known)
    return known
  }
  return {
    replay(turn) {
      prepared('BEGIN IMMEDIATE').run()
      for (const { kind, sql, params } of turn) prepared(sql)[kind](...params)
      prepared('COMMIT').run()
    },
    get: (sql) => prepared(sql).get(),
    close: () => void connection.close(),
  }
}

function bound(value: SqlValue): Bound {
  if (typeof value === 'boolean') return value ? 1 : 0
  return value instanceof Date ? toDbDate(value) : value
}
