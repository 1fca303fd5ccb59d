import Sqlite from 'better-sqlite3'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { SqlTx } from '../../../../main/db/sqlTx.ts'
import { dateCell, flagCell, jsonCell, numberCell, textCell, textCellOrNull } from '../../../../main/db/sqlCells.ts'
import { openedDatabase } from '../support/openedDatabase.ts'

const at = new Date('2026-03-01T12:00:00.123Z')
const insertContact = 'INSERT INTO "Contact" ("id", "phone", "optIn", "createdAt", "updatedAt") VALUES (?, ?, ?, ?, ?)'
const addContact = (tx: SqlTx, id: string) => tx.run(insertContact, [id, `+${id}`, false, at, at])

test('what a turn writes is there for Prisma and for other processes once it is acknowledged', async () => {
  const database = await openedDatabase()
  expect(await database.turn((tx) => addContact(tx, '1'))).toBe(1)
  expect(await database.prisma.contact.findUnique({ where: { id: '1' } })).toMatchObject({
    phone: '+1',
    optIn: false,
    createdAt: at,
  })
  const other = new Sqlite(database.path, { readonly: true })
  expect(other.prepare('SELECT "createdAt" FROM "Contact"').get()).toEqual({
    createdAt: '2026-03-01T12:00:00.123+00:00',
  })
  other.close()
})

test('a turn that fails leaves nothing behind', async () => {
  const database = await openedDatabase()
  const failing = database.turn(async (tx) => {
    await addContact(tx, '1')
    throw new Error('on purpose')
  })
  await expect(failing).rejects.toThrow('on purpose')
  await database.turn((tx) => addContact(tx, '2'))
  expect(await database.prisma.contact.findMany({ select: { id: true } })).toEqual([{ id: '2' }])
})

test('turns and Prisma transactions take their turns in the order in which they were asked for', async () => {
  const database = await openedDatabase()
  const count = async (tx: SqlTx) => numberCell((await tx.get('SELECT COUNT(*) AS "n" FROM "Contact"'))!, 'n')
  const first = database.turn(async (tx) => {
    await addContact(tx, '1')
    await sleep(60)
    return count(tx)
  })
  await sleep(10)
  const second = database.prisma.contact.create({ data: { phone: '+2' } }).then(() => 'stored')
  // Prisma makes its SQL in several steps before it asks for its turn.
  await sleep(30)
  const third = database.turn(count)
  expect(await Promise.all([first, second, third])).toEqual([1, 'stored', 2])
})

test('a query that nobody waited for does not run outside its transaction', async () => {
  const database = await openedDatabase()
  let late: SqlTx | null = null
  await database.turn(async (tx) => {
    late = tx
  })
  await expect(late!.run('DELETE FROM "Contact"')).rejects.toThrow('not awaited')
})

test('cells are read as what they are, and a wrong one is an error, not a guess', async () => {
  const database = await openedDatabase()
  await database.turn((tx) => addContact(tx, '1'))
  const row = (await database.read((tx) => tx.get('SELECT * FROM "Contact" WHERE "id" = ?', ['1'])))!
  expect([textCell(row, 'id'), flagCell(row, 'optIn'), numberCell(row, 'nextSeq'), dateCell(row, 'createdAt')]).toEqual(
    ['1', false, 0, at],
  )
  expect([textCellOrNull(row, 'name'), jsonCell(row, 'fieldsJson')]).toEqual([null, null])
  expect(() => textCell(row, 'nextSeq')).toThrow('nextSeq')
  expect(() => textCell(row, 'nowhere')).toThrow('missing')
})

test('the checks of the schema hold for plain SQL too', async () => {
  const database = await openedDatabase()
  const withDate = (date: string) => database.turn((tx) => tx.run(insertContact, ['1', '+1', true, date, at]))
  await expect(withDate('2026-03-01 12:00:00')).rejects.toThrow('Contact_createdAt_iso')
  const withFields = database.turn((tx) =>
    tx.run('INSERT INTO "Contact" ("id", "phone", "fieldsJson", "createdAt", "updatedAt") VALUES (?, ?, ?, ?, ?)', [
      '1',
      '+1',
      '{',
      at,
      at,
    ]),
  )
  await expect(withFields).rejects.toThrow('Contact_fieldsJson_json')
})

test('after closing, the database is closed for everybody and may be closed again', async () => {
  const database = await openedDatabase()
  await database.prisma.contact.count()
  await Promise.all([database.turn((tx) => addContact(tx, '1')), database.close()])
  await database.close()
  await expect(database.turn((tx) => addContact(tx, '2'))).rejects.toThrow()
  const other = new Sqlite(database.path, { readonly: true })
  expect(other.prepare('SELECT "id" FROM "Contact"').all()).toEqual([{ id: '1' }])
  other.close()
})
