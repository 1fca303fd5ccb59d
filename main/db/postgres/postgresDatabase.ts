import { PrismaPg } from '@prisma/adapter-pg'
import { Pool } from 'pg'
import type { Database } from '../database.ts'
import { PrismaClient as PostgresClient } from '../generated/postgresql/client.ts'
import type { PrismaClient } from '../generated/sqlite/client.ts'
import type { SqlTx } from '../sqlTx.ts'
import { postgresTx } from './postgresTx.ts'

/** A PostgreSQL database that has been migrated (`migratePostgres`), behind the same interface as the file. */
export function postgresDatabase(connectionString: string): Database {
  const pool = new Pool({ connectionString })
  // An idle connection that breaks is replaced at the next query, which reports what is wrong; without a listener it would end the process.
  pool.on('error', () => {})
  const prisma = sharedClient(new PostgresClient({ adapter: new PrismaPg(pool) }))
  const transaction = async <T>(begin: string, work: (tx: SqlTx) => Promise<T>): Promise<T> => {
    const client = await pool.connect()
    client.on('error', reportedByNextQuery)
    try {
      await client.query(begin)
      const result = await work(postgresTx(client))
      await client.query('COMMIT')
      client.off('error', reportedByNextQuery)
      client.release()
      return result
    } catch (error) {
      // A session that cannot even be rolled back is not given to anybody else.
      const undone = await client.query('ROLLBACK').then(
        () => true,
        () => false,
      )
      if (undone) client.off('error', reportedByNextQuery)
      client.release(!undone)
      throw error
    }
  }
  return {
    prisma,
    path: new URL(connectionString).host,
    turn: (work) => transaction('BEGIN', work),
    read: (work) => transaction('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work),
    async close() {
      await prisma.$disconnect()
      if (!pool.ended) await pool.end()
    },
  }
}

/** A connection that breaks between two queries of a transaction says so in the next one; without a listener it would end the process. */
const reportedByNextQuery = () => {}

/**
 * The whole app is written against the SQLite client's types. Both are generated from one schema and differ only in what the app never
 * uses (`mode: 'insensitive'`, `skipDuplicates`). The one place where one stands for the other.
 */
const sharedClient = (client: PostgresClient): PrismaClient => client as unknown as PrismaClient
