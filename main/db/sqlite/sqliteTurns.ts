import { setImmediate } from 'node:timers/promises'
import type { SqlTx } from '../sqlTx.ts'
import { commitGroup, type GroupBounds, type WaitingTurn } from './commitGroup.ts'
import type { FifoLock } from './fifoLock.ts'
import type { PlainConnection } from './plainConnection.ts'
import { SqliteTx } from './sqliteTx.ts'
import { timeLimit, type TimeLimit } from './timeLimit.ts'

/** At most this much in one transaction. A message takes a tenth of a millisecond or two, a COMMIT several: the more share it, the better. */
const defaultBounds: GroupBounds = { turns: 200, time: 20 }
/** Milliseconds, the same as for Prisma's transactions: it only catches one that hangs. */
const defaultLimit = 30_000

/**
 * Plain SQL on the connection that Prisma uses, in the same queue as Prisma's. Turns that stand next to each other in the queue
 * are committed together; nobody overtakes anybody. See `SqlTx` for what may happen inside.
 */
export class SqliteTurns {
  readonly #connection: PlainConnection
  readonly #lock: FifoLock
  readonly #bounds: GroupBounds
  readonly #limit: TimeLimit
  /** The turns that asked last, and how many had asked for the lock by then. */
  #last: { readonly line: WaitingTurn[]; readonly asked: number } | null = null

  constructor(
    connection: PlainConnection,
    lock: FifoLock,
    { bounds = defaultBounds, limit = defaultLimit }: { bounds?: GroupBounds; limit?: number } = {},
  ) {
    this.#connection = connection
    this.#lock = lock
    this.#bounds = bounds
    this.#limit = timeLimit(limit)
  }

  /** Runs `work` in an IMMEDIATE transaction: all of it is on disk when the promise is fulfilled, none of it when it fails. */
  turn<T>(work: (tx: SqlTx) => Promise<T>): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    this.#lineAtEnd().push({
      async perform(tx) {
        const result = await work(tx)
        return () => resolve(result)
      },
      refuse: reject,
    })
    return promise
  }

  /** Runs `work` on one unchanging state of the database. Writing in it is possible and wrong. */
  async read<T>(work: (tx: SqlTx) => Promise<T>): Promise<T> {
    const release = await this.#lock.acquire()
    const tx = new SqliteTx(this.#connection)
    try {
      this.#connection.run('BEGIN')
      const result = await this.#limit(work(tx))
      tx.end()
      this.#connection.run('COMMIT')
      return result
    } catch (error) {
      this.#connection.rollback()
      throw error
    } finally {
      tx.end()
      release()
    }
  }

  /** The line that a turn joins which asks now: the last one, unless somebody else stands behind it. */
  #lineAtEnd(): WaitingTurn[] {
    if (this.#last?.asked === this.#lock.asked) return this.#last.line
    const line: WaitingTurn[] = []
    void this.#commit(line)
    this.#last = { line, asked: this.#lock.asked }
    return line
  }

  async #commit(line: WaitingTurn[]): Promise<void> {
    const release = await this.#lock.acquire()
    do {
      // What has arrived is read in first and joins the line; between two groups everything else has its turn.
      await setImmediate()
      await commitGroup(this.#connection, line, this.#bounds, this.#limit)
    } while (line.length > 0)
    if (this.#last?.line === line) this.#last = null
    release()
  }
}
