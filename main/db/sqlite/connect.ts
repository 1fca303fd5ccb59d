import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import Sqlite from 'better-sqlite3'
import { preparedConnection } from './pragmas.ts'

/** One connection, as Prisma's stock adapter and as better-sqlite3 itself. */
export interface SqliteConnection {
  readonly stock: SqlDriverAdapter
  readonly connection: Sqlite.Database
}

/** Connects through the stock adapter and sets our pragmas. Throws better-sqlite3's error when the file cannot be used. */
export async function connect(file: string): Promise<SqliteConnection> {
  const stock = await new PrismaBetterSqlite3({ url: file }).connect()
  // The adapter does not publish its connection; plain SQL has to run on the very same one to share its transactions.
  const connection = 'client' in stock ? stock.client : null
  if (!(connection instanceof Sqlite)) {
    await stock.dispose()
    throw new Error('@prisma/adapter-better-sqlite3 no longer keeps its connection in "client"')
  }
  try {
    return { stock, connection: preparedConnection(connection) }
  } catch (error) {
    connection.close()
    throw error
  }
}
