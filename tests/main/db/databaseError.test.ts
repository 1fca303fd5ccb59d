import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { databaseErrorCode, databaseProblem, errorDetail } from '../../../main/db/databaseError.ts'
import { openedDatabase } from './support/openedDatabase.ts'

const at = new Date()
const thrownBy = async (work: () => Promise<unknown>): Promise<unknown> => {
  try {
    await work()
  } catch (error) {
    return error
  }
  throw new Error('Nothing was thrown')
}

/** Errors as they really come: through Prisma, through a Prisma transaction, and from plain SQL. */
describe('what an error of the database means', () => {
  test('a full disk, after which everything goes on', async () => {
    const database = await openedDatabase()
    const contact = await database.prisma.contact.create({ data: { phone: '+1' } })
    const data = { contactId: contact.id, direction: 'inbound', status: 'read', channel: 'test' } as const
    const message = (seq: number) => ({ ...data, seq, content: 'x'.repeat(1_000_000) })
    const [pages] = await database.prisma.$queryRawUnsafe<{ page_count: number }[]>('PRAGMA page_count')
    await database.prisma.$queryRawUnsafe(`PRAGMA max_page_count = ${Number(pages?.page_count) + 4}`)

    const plain = () =>
      database.turn((tx) =>
        tx.run(
          `INSERT INTO "Message" ("id", "contactId", "direction", "status", "content", "seq", "channel", "createdAt", "updatedAt")
           VALUES ('m', ?, 'inbound', 'read', ?, 1, 'test', ?, ?)`,
          [contact.id, 'x'.repeat(1_000_000), at, at],
        ),
      )
    const inTransaction = () => database.prisma.$transaction((tx) => tx.message.create({ data: message(2) }))
    const alone = () => database.prisma.message.create({ data: message(3) })
    for (const work of [plain, inTransaction, alone]) {
      const error = await thrownBy(work)
      expect(databaseErrorCode(error)).toBe('full')
      expect(databaseProblem(error, 'here')).toMatchObject({ code: 'full', path: 'here' })
    }
    expect(await database.prisma.message.count()).toBe(0)
    await database.prisma.$queryRawUnsafe('PRAGMA max_page_count = 100000')
    for (const work of [plain, inTransaction, alone]) await work()
    expect(await database.prisma.message.count()).toBe(3)
  })

  test('another process that does not let go', async () => {
    const database = await openedDatabase()
    await database.prisma.$queryRawUnsafe('PRAGMA busy_timeout = 20')
    const other = new Sqlite(database.path)
    other.exec('BEGIN IMMEDIATE')
    const create = { data: { phone: '+1' } }
    for (const work of [
      () => database.turn((tx) => tx.run('DELETE FROM "Contact"')),
      () => database.prisma.contact.create(create),
      () => database.prisma.$transaction((tx) => tx.contact.create(create)),
    ]) {
      expect(databaseErrorCode(await thrownBy(work))).toBe('locked')
    }
    other.close()
  })

  test('rules of the schema', async () => {
    const database = await openedDatabase()
    const { prisma } = database
    await prisma.contact.create({ data: { id: 'c', phone: '+1' } })
    const code = async (work: () => Promise<unknown>) => databaseErrorCode(await thrownBy(work))
    expect(await code(() => prisma.contact.create({ data: { phone: '+1' } }))).toBe('not_unique')
    expect(
      await code(() =>
        database.turn((tx) =>
          tx.run(`INSERT INTO "Contact" ("id", "phone", "createdAt", "updatedAt") VALUES ('c', '+2', ?, ?)`, [at, at]),
        ),
      ),
    ).toBe('not_unique')
    expect(await code(() => prisma.contact.update({ where: { id: 'x' }, data: {} }))).toBe('not_found')
    const lost = { contactId: 'c', flowId: 'nowhere', currentStepKey: 'a', lastInteractionAt: at }
    expect(await code(() => prisma.flowInstance.create({ data: lost }))).toBe('reference')
    expect(await code(() => database.turn((tx) => tx.run(`UPDATE "Contact" SET "createdAt" = 'yesterday'`)))).toBe(
      'refused',
    )
    expect(databaseProblem(await thrownBy(() => prisma.contact.create({ data: { phone: '+1' } })), 'here')).toBeNull()
  })

  test('a file that is no database, and one that is damaged', () => {
    const sqlite = (code: string) => new Sqlite.SqliteError('the reason', code)
    expect(databaseErrorCode(sqlite('SQLITE_NOTADB'))).toBe('not_a_database')
    expect(databaseErrorCode(sqlite('SQLITE_CORRUPT_VTAB'))).toBe('corrupt')
    expect(databaseErrorCode(sqlite('SQLITE_IOERR_WRITE'))).toBe('cannot_open')
    expect(databaseErrorCode(sqlite('SQLITE_READONLY_DIRECTORY'))).toBe('read_only')
    expect(errorDetail(sqlite('SQLITE_CORRUPT'))).toBe('SQLITE_CORRUPT: the reason')
  })

  test('what is no error of a database is not taken for one', () => {
    for (const other of [new Error('x'), 'x', null, undefined, { code: 42 }]) {
      expect(databaseErrorCode(other)).toBe('unknown')
      expect(databaseProblem(other, 'here')).toBeNull()
    }
  })
})
