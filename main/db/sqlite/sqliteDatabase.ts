import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { Database } from '../database.ts'
import { PrismaClient } from '../generated/sqlite/client.ts'
import type { SqliteConnection } from './connect.ts'
import { FifoLock } from './fifoLock.ts'
import { PlainConnection } from './plainConnection.ts'
import { SafeAdapter } from './safeAdapter.ts'
import { SqliteTurns } from './sqliteTurns.ts'

/** Prisma and plain SQL on one connection and in one queue. `onClose` runs once the connection is closed. */
export function sqliteDatabase(
  { stock, connection }: SqliteConnection,
  path: string,
  onClose: () => void = () => {},
): Database {
  const lock = new FifoLock()
  const adapter = new SafeAdapter(stock, lock)
  const factory: SqlDriverAdapterFactory = {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    connect: async () => adapter,
  }
  // A transaction waits for its turn behind others, each of which is short: the limits only catch one that hangs.
  const prisma = new PrismaClient({ adapter: factory, transactionOptions: { maxWait: 30_000, timeout: 30_000 } })
  const turns = new SqliteTurns(new PlainConnection(connection), lock)
  return {
    prisma,
    path,
    turn: (work) => turns.turn(work),
    read: (work) => turns.read(work),
    async close() {
      await prisma.$disconnect()
      // Prisma only closes a connection that it has used.
      await lock.run(async () => {
        connection.close()
      })
      onClose()
    },
  }
}
