import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import Sqlite from 'better-sqlite3'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { PrismaClient } from '../../../../main/db/generated/sqlite/client.ts'
import { openDatabase } from '../../../../main/db/open/openDatabase.ts'
import { connect } from '../../../../main/db/sqlite/connect.ts'
import { FifoLock } from '../../../../main/db/sqlite/fifoLock.ts'
import { SafeAdapter } from '../../../../main/db/sqlite/safeAdapter.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

/** The same accidents with the stock adapter, which loses what it acknowledged, and with ours, which does not. */
describe('a write beside a transaction that is rolled back', () => {
  test('is lost by the stock adapter', async () => {
    const { file, prisma } = await stockClient()
    await besideRollback(prisma)
    expect(phonesOnDisk(file)).toEqual([])
  })

  test('is kept by ours', async () => {
    const { file, prisma } = await safeClient()
    await besideRollback(prisma)
    expect(phonesOnDisk(file)).toEqual(['beside'])
  })
})

test("a transaction that gave up waiting for its turn takes nobody else's", async () => {
  const { file, prisma } = await safeClient()
  await afterTimeout(prisma)
  expect(phonesOnDisk(file)).toEqual(['after', 'first', 'next'])
})

describe('after SQLITE_BUSY at COMMIT', () => {
  test('the stock adapter acknowledges a write inside the transaction it left open, and locks everybody else out', async () => {
    const { file, prisma } = await stockClient()
    await afterBusyCommit(prisma, file)
    expect(() => phonesOnDisk(file)).toThrow('locked')
  })

  test('ours rolls back and goes on', async () => {
    const { file, prisma } = await safeClient()
    await afterBusyCommit(prisma, file)
    expect(phonesOnDisk(file)).toEqual(['after', 'next'])
  })
})

test('a failed BEGIN gives the queue to the next one', async () => {
  const { file, prisma } = await safeClient()
  const other = new Sqlite(file, { timeout: 0 })
  other.exec('BEGIN IMMEDIATE')
  await expect(transactionWith(prisma, 'refused')).rejects.toThrow()
  other.exec('ROLLBACK')
  other.close()
  await transactionWith(prisma, 'after')
  expect(phonesOnDisk(file)).toEqual(['after'])
})

test('nested work is undone to its savepoint and no further', async () => {
  const { file, prisma } = await safeClient()
  await prisma.$transaction(async (tx) => {
    await tx.contact.create({ data: { phone: 'kept' } })
    await expect(tx.contact.create({ data: { phone: 'kept' } })).rejects.toThrow()
    await tx.contact.create({ data: { phone: 'also kept' } })
  })
  expect(phonesOnDisk(file)).toEqual(['also kept', 'kept'])
})

async function besideRollback(prisma: PrismaClient): Promise<void> {
  const failing = prisma.$transaction(async (tx) => {
    await tx.contact.create({ data: { phone: 'rolled back' } })
    await sleep(80)
    throw new Error('on purpose')
  })
  await sleep(30)
  // Asked for now: a Prisma query only begins when somebody waits for it.
  const beside = prisma.contact.create({ data: { phone: 'beside' } }).then(() => 'acknowledged')
  await expect(failing).rejects.toThrow('on purpose')
  expect(await beside).toBe('acknowledged')
}

async function afterTimeout(prisma: PrismaClient): Promise<void> {
  const first = prisma.$transaction(async (tx) => {
    await tx.contact.create({ data: { phone: 'first' } })
    await sleep(500)
  })
  await sleep(20)
  await expect(
    prisma.$transaction((tx) => tx.contact.create({ data: { phone: 'gave up' } }), { maxWait: 100 }),
  ).rejects.toThrow()
  await first
  await prisma.contact.create({ data: { phone: 'after' } })
  await transactionWith(prisma, 'next')
}

async function afterBusyCommit(prisma: PrismaClient, file: string): Promise<void> {
  await prisma.$queryRawUnsafe('PRAGMA journal_mode = DELETE')
  await prisma.$queryRawUnsafe('PRAGMA busy_timeout = 50')
  // With a rollback journal a reader keeps a writer from committing.
  const reader = new Sqlite(file)
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM "Contact"').get()
  await expect(transactionWith(prisma, 'refused')).rejects.toThrow()
  reader.exec('COMMIT')
  reader.close()
  await prisma.contact.create({ data: { phone: 'after' } })
  // With the stock adapter the next transaction fails or hangs; what counts is what is on disk.
  await Promise.race([transactionWith(prisma, 'next'), sleep(1_000)]).catch(() => {})
}

const transactionWith = (prisma: PrismaClient, phone: string) =>
  prisma.$transaction((tx) => tx.contact.create({ data: { phone } }))

function phonesOnDisk(file: string): string[] {
  const connection = new Sqlite(file, { readonly: true, timeout: 200 })
  const rows = connection.prepare<[], { phone: string }>('SELECT "phone" FROM "Contact" ORDER BY "phone"').all()
  connection.close()
  return rows.map(({ phone }) => phone)
}

const stockClient = async () => {
  const file = await migratedFile()
  return clientOf(file, new PrismaBetterSqlite3({ url: file }))
}

async function safeClient() {
  const file = await migratedFile()
  const { stock } = await connect(file)
  const adapter = new SafeAdapter(stock, new FifoLock())
  return clientOf(file, { provider: 'sqlite', adapterName: adapter.adapterName, connect: async () => adapter })
}

function clientOf(file: string, adapter: SqlDriverAdapterFactory) {
  const prisma = new PrismaClient({ adapter })
  onTestFinished(async () => {
    await Promise.race([prisma.$disconnect(), sleep(500)])
  })
  return { file, prisma }
}

async function migratedFile(): Promise<string> {
  const opened = await openDatabase({ folder: temporaryFolder(), appVersion: '0.1.0' })
  if (!opened.ok) throw new Error(opened.problem.detail)
  await opened.database.close()
  return opened.database.path
}
