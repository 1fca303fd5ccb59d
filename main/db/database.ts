import type { PrismaClient } from './generated/sqlite/client.ts'
import type { SqlTx } from './sqlTx.ts'

/** An open database. Made by `openDatabase`. */
export interface Database {
  readonly prisma: PrismaClient
  /** The file, or the server's name. */
  readonly path: string
  /**
   * Runs `work` in one write transaction of plain SQL on Prisma's own connection: the hot path. On disk when the promise is
   * fulfilled; nothing happened when it is rejected.
   */
  turn<T>(work: (tx: SqlTx) => Promise<T>): Promise<T>
  /** Runs `work` on one unchanging state of the database, in plain SQL. */
  read<T>(work: (tx: SqlTx) => Promise<T>): Promise<T>
  /** Waits for what is running, closes the file and lets the next process in. May be called more than once. */
  close(): Promise<void>
}
