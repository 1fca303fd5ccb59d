import type {
  IsolationLevel,
  SqlDriverAdapter,
  SqlQuery,
  SqlResultSet,
  Transaction,
} from '@prisma/driver-adapter-utils'
import type { FifoLock } from './fifoLock.ts'

/**
 * Prisma's SQLite adapter made safe for the one connection of this process. The stock adapter loses acknowledged writes: a
 * query beside an open transaction runs inside it and is rolled back with it (prisma/orm#29933), and a BUSY at BEGIN or COMMIT
 * leaves the transaction open or the lock taken. Here every query and every transaction takes its turn in one queue,
 * transactions begin IMMEDIATE (no upgrade can fail half way) and a rollback is a real ROLLBACK.
 */
export class SafeAdapter implements SqlDriverAdapter {
  readonly provider = 'sqlite'
  readonly adapterName: string
  readonly #stock: SqlDriverAdapter
  readonly #lock: FifoLock

  constructor(stock: SqlDriverAdapter, lock: FifoLock) {
    this.#stock = stock
    this.#lock = lock
    this.adapterName = stock.adapterName
  }

  queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    return this.#lock.run(() => this.#stock.queryRaw(query))
  }

  executeRaw(query: SqlQuery): Promise<number> {
    return this.#lock.run(() => this.#stock.executeRaw(query))
  }

  executeScript(script: string): Promise<void> {
    return this.#lock.run(() => this.#stock.executeScript(script))
  }

  // SQLite is always serializable, so any level that Prisma may ask for is met.
  async startTransaction(_isolationLevel?: IsolationLevel): Promise<Transaction> {
    const release = await this.#lock.acquire()
    try {
      await this.#stock.executeRaw(statement('BEGIN IMMEDIATE'))
    } catch (error) {
      release()
      throw error
    }
    return new SafeTransaction(this.#stock, release)
  }

  dispose(): Promise<void> {
    return this.#lock.run(() => this.#stock.dispose())
  }
}

class SafeTransaction implements Transaction {
  // With the phantom query Prisma only logs COMMIT and ROLLBACK and leaves issuing them to us.
  readonly options = { usePhantomQuery: true }
  readonly provider = 'sqlite'
  readonly adapterName: string
  readonly #stock: SqlDriverAdapter
  readonly #release: () => void
  #over = false

  constructor(stock: SqlDriverAdapter, release: () => void) {
    this.#stock = stock
    this.#release = release
    this.adapterName = stock.adapterName
  }

  async queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    this.#assertOpen()
    return this.#stock.queryRaw(query)
  }

  async executeRaw(query: SqlQuery): Promise<number> {
    this.#assertOpen()
    return this.#stock.executeRaw(query)
  }

  async commit(): Promise<void> {
    if (this.#over) return
    try {
      await this.#stock.executeRaw(statement('COMMIT'))
    } catch (error) {
      await this.#undo()
      throw error
    } finally {
      this.#end()
    }
  }

  async rollback(): Promise<void> {
    if (this.#over) return
    await this.#undo()
    this.#end()
  }

  async createSavepoint(name: string): Promise<void> {
    await this.executeRaw(statement(`SAVEPOINT ${name}`))
  }

  async rollbackToSavepoint(name: string): Promise<void> {
    await this.executeRaw(statement(`ROLLBACK TO ${name}`))
  }

  async releaseSavepoint(name: string): Promise<void> {
    await this.executeRaw(statement(`RELEASE SAVEPOINT ${name}`))
  }

  #assertOpen(): void {
    if (this.#over) throw new Error('The transaction is over')
  }

  /** After a full disk or an I/O error SQLite has rolled back by itself and refuses a second ROLLBACK: both ways it is undone. */
  async #undo(): Promise<void> {
    await this.#stock.executeRaw(statement('ROLLBACK')).catch(() => {})
  }

  #end(): void {
    this.#over = true
    this.#release()
  }
}

const statement = (sql: string): SqlQuery => ({ sql, args: [], argTypes: [] })
