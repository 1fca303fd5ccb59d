import Sqlite from 'better-sqlite3'
import * as fc from 'fast-check'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { databaseErrorCode } from '../../../../main/db/databaseError.ts'
import type { SqlTx } from '../../../../main/db/sqlTx.ts'
import { connect } from '../../../../main/db/sqlite/connect.ts'
import { FifoLock } from '../../../../main/db/sqlite/fifoLock.ts'
import { PlainConnection } from '../../../../main/db/sqlite/plainConnection.ts'
import { SqliteTurns } from '../../../../main/db/sqlite/sqliteTurns.ts'
import { addContact, contactsOnDisk } from '../support/contactTurns.ts'
import { openedDatabase } from '../support/openedDatabase.ts'

const ids = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`)

/** However slow the machine is. */
const patient = { turns: 1_000, time: 60_000 }

/** Turns on a file of their own, with the bounds of the test, and the connection for what a test does to it. */
async function turnsOn(given: ConstructorParameters<typeof SqliteTurns>[2] = {}) {
  const database = await openedDatabase()
  const path = database.path
  await database.close()
  const { connection } = await connect(path)
  onTestFinished(() => void connection.close())
  return { path, connection, turns: new SqliteTurns(new PlainConnection(connection), new FifoLock(), given) }
}

test('turns that wait together are on disk together, and none is acknowledged before', async () => {
  const { path, turns } = await turnsOn({ bounds: patient })
  const seen = await Promise.all(
    ids(20).map(async (id) => {
      await turns.turn((tx) => addContact(tx, id))
      return contactsOnDisk(path).length
    }),
  )
  expect(seen).toEqual(Array.from({ length: 20 }, () => 20))
})

test('what arrives one after the other in one pass of the event loop is committed together too', async () => {
  const { path, turns } = await turnsOn({ bounds: patient })
  const seen = await Promise.all(
    ids(5).map(async (id) => {
      await new Promise((resolve) => setImmediate(resolve))
      await turns.turn((tx) => addContact(tx, id))
      return contactsOnDisk(path).length
    }),
  )
  expect(seen).toEqual([5, 5, 5, 5, 5])
})

describe('a turn that fails', () => {
  const outcome = (turn: Promise<unknown>) => turn.then(() => 'kept', databaseErrorCode)

  test.each([0, 1, 4])('is undone alone, at place %i of the group', async (place) => {
    const database = await openedDatabase()
    const outcomes = await Promise.all(
      ids(5).map((id, index) =>
        outcome(
          database.turn(async (tx) => {
            await addContact(tx, id)
            if (index === place) await addContact(tx, id)
          }),
        ),
      ),
    )
    expect(outcomes).toEqual(ids(5).map((_, index) => (index === place ? 'not_unique' : 'kept')))
    expect(contactsOnDisk(database.path)).toEqual(ids(5).filter((_, index) => index !== place))
  })

  test('hands its own error to its own caller', async () => {
    const database = await openedDatabase()
    const errors = await Promise.all(
      ids(4).map((id) =>
        database
          .turn(async (tx) => {
            await addContact(tx, id)
            throw new Error(id)
          })
          .catch((error: unknown) => String(error)),
      ),
    )
    expect(errors).toEqual(ids(4).map((id) => `Error: ${id}`))
    expect(contactsOnDisk(database.path)).toEqual([])
  })

  test('may go on after a refused statement and is then kept', async () => {
    const database = await openedDatabase()
    await Promise.all([
      database.turn((tx) => addContact(tx, 'before')),
      database.turn(async (tx) => {
        await addContact(tx, 'mine')
        await expect(addContact(tx, 'before')).rejects.toThrow('UNIQUE')
        await addContact(tx, 'more')
      }),
    ])
    expect(contactsOnDisk(database.path)).toEqual(['before', 'mine', 'more'])
  })
})

test('when COMMIT fails, every turn of the group is refused and nothing of any of them happened', async () => {
  const { path, connection, turns } = await turnsOn()
  connection.pragma('journal_mode = DELETE')
  connection.pragma('busy_timeout = 50')
  // With a rollback journal a reader keeps a writer from committing.
  const reader = new Sqlite(path)
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM "Contact"').get()
  const refused = await Promise.allSettled([
    ...ids(3).map((id) => turns.turn((tx) => addContact(tx, id))),
    turns.turn(async () => {
      throw new Error('because of what the others wrote')
    }),
  ])
  expect(refused.map((turn) => turn.status === 'rejected' && databaseErrorCode(turn.reason))).toEqual(
    Array.from({ length: 4 }, () => 'locked'),
  )
  reader.exec('COMMIT')
  reader.close()
  await turns.turn((tx) => addContact(tx, 'after'))
  expect(contactsOnDisk(path)).toEqual(['after'])
})

test('when the transaction cannot begin, those who wait are refused at once, not one after the other', async () => {
  const { path, turns } = await turnsOn()
  const other = new Sqlite(path, { timeout: 0 })
  other.exec('BEGIN IMMEDIATE')
  const from = performance.now()
  const refused = await Promise.allSettled(ids(10).map((id) => turns.turn((tx) => addContact(tx, id))))
  expect(refused.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 'rejected'))
  expect(performance.now() - from).toBeLessThan(5_000)
  other.exec('ROLLBACK')
  other.close()
  await turns.turn((tx) => addContact(tx, 'after'))
  expect(contactsOnDisk(path)).toEqual(['after'])
})

describe('when the disk is full', () => {
  const nearlyFull = async () => {
    const given = await turnsOn()
    const pages = Number(given.connection.pragma('page_count', { simple: true }))
    given.connection.pragma(`max_page_count = ${pages + 4}`)
    return given
  }
  const huge = 'x'.repeat(100_000)

  test('what is acknowledged is on disk, what is refused is not', async () => {
    const { path, turns } = await nearlyFull()
    const works = ids(9).map((id, index) => ({ id, name: index === 4 ? huge : null }))
    const outcomes = await Promise.all(
      works.map(async ({ id, name }) => ({
        id,
        outcome: await turns.turn((tx) => addContact(tx, id, name)).then(() => 'kept', databaseErrorCode),
      })),
    )
    expect(outcomes.filter(({ outcome }) => outcome === 'kept').map(({ id }) => id)).toEqual(contactsOnDisk(path))
    expect(outcomes[4]?.outcome).toBe('full')
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['kept', 'full']))
    await turns.turn((tx) => addContact(tx, 'after'))
    expect(contactsOnDisk(path)).toContain('after')
  })

  test('a turn that does not listen writes nothing outside its transaction', async () => {
    const { path, turns } = await nearlyFull()
    const deaf = async (tx: SqlTx) => {
      await addContact(tx, 'first')
      await addContact(tx, 'huge', huge).catch(() => 0)
      return addContact(tx, 'small').catch(() => 0)
    }
    const before = turns.turn((tx) => addContact(tx, 'before'))
    const outcomes = await Promise.allSettled([before, turns.turn(deaf)])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(contactsOnDisk(path)).toEqual([])
  })
})

test('a turn that hangs is given up, undone, and can do nothing any more; the others go on', async () => {
  const { path, turns } = await turnsOn({ limit: 100 })
  let late: Promise<number> | null = null
  const [before, hanging, after, reading] = await Promise.allSettled([
    turns.turn((tx) => addContact(tx, 'before')),
    turns.turn(async (tx) => {
      await addContact(tx, 'hanging')
      await sleep(250)
      late = addContact(tx, 'late')
      return late
    }),
    turns.turn((tx) => addContact(tx, 'after')),
    turns.read((tx) => tx.get('SELECT COUNT(*) AS "n" FROM "Contact"')),
  ])
  expect([before.status, hanging.status, after.status]).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(reading).toMatchObject({ value: { n: 2 } })
  await sleep(300)
  await expect(late).rejects.toThrow('over')
  expect(contactsOnDisk(path)).toEqual(['before', 'after'])
})

describe('nobody overtakes anybody', () => {
  test('queries and transactions of Prisma keep their place among the turns', async () => {
    const database = await openedDatabase()
    const count = async (tx: SqlTx) => (await tx.get('SELECT COUNT(*) AS "n" FROM "Contact"'))?.['n']
    const { promise: hold, resolve: letGo } = Promise.withResolvers<void>()
    const first = database.turn(() => hold)
    const second = database.turn((tx) => addContact(tx, 'a'))
    const third = database.prisma.contact.create({ data: { phone: '+prisma' } }).then(() => 'stored')
    const fourth = database.prisma
      .$transaction(async (tx) => {
        await tx.contact.create({ data: { phone: '+undone' } })
        throw new Error('on purpose')
      })
      .catch(() => 'undone')
    // Prisma makes its SQL in several steps before it asks for its turn.
    await sleep(100)
    const fifth = database.turn(count)
    const sixth = database.turn((tx) => addContact(tx, 'b'))
    letGo()
    expect(await Promise.all([first, second, third, fourth, fifth, sixth])).toEqual([
      undefined,
      1,
      'stored',
      'undone',
      2,
      1,
    ])
  })

  test('turns without end do not keep a reader waiting', async () => {
    const database = await openedDatabase()
    const ending = new AbortController()
    let turns = 0
    const endless = Array.from({ length: 8 }, async (_, line) => {
      while (!ending.signal.aborted) {
        await database.turn((tx) => addContact(tx, `${line}-${turns}`))
        turns += 1
      }
    })
    await sleep(20)
    const before = turns
    await database.read((tx) => tx.get('SELECT 1 AS "one"'))
    // At most the groups that stood before the reader, one of those that run and one that waits.
    expect(turns - before).toBeLessThanOrEqual(16)
    ending.abort()
    await Promise.all(endless)
  })

  test('a group ends at its bounds, and the event loop gets its turn before the next', async () => {
    const { path, turns } = await turnsOn({ bounds: { ...patient, turns: 3 } })
    const seen = await Promise.all(
      ids(7).map(async (id) => {
        await turns.turn((tx) => addContact(tx, id))
        return contactsOnDisk(path).length
      }),
    )
    expect(seen).toEqual([3, 3, 3, 6, 6, 6, 7])
  })

  test('a group takes nothing in any more once its time is over', async () => {
    const { path, turns } = await turnsOn({ bounds: { ...patient, time: 0 } })
    const seen = await Promise.all(
      ids(4).map(async (id) => {
        await turns.turn((tx) => addContact(tx, id))
        return contactsOnDisk(path).length
      }),
    )
    expect(seen).toEqual([1, 2, 3, 4])
  })
})

type Step = { readonly contact: number; readonly ends: 'well' | 'error' | 'constraint'; readonly waits: boolean }

test('whatever fails, the file holds what the turns would have left one by one, in order for each contact', async () => {
  const stepArbitrary: fc.Arbitrary<Step> = fc.record({
    contact: fc.nat(3),
    ends: fc.constantFrom('well', 'well', 'error', 'constraint'),
    waits: fc.boolean(),
  })
  const { turns } = await turnsOn({ bounds: { turns: 5, time: 20 } })
  await turns.turn(async (tx) => {
    for (const contact of [0, 1, 2, 3]) await addContact(tx, String(contact), '')
  })
  await fc.assert(
    fc.asyncProperty(fc.array(stepArbitrary, { maxLength: 40 }), async (steps) => {
      await turns.turn((tx) => tx.run(`UPDATE "Contact" SET "name" = ''`))
      const answers = await Promise.all(
        steps.map(async ({ contact, ends, waits }, index) => {
          const work = async (tx: SqlTx) => {
            await tx.run('UPDATE "Contact" SET "name" = "name" || ? WHERE "id" = ?', [` ${index}`, String(contact)])
            if (waits) await new Promise((resolve) => setImmediate(resolve))
            if (ends === 'error') throw new Error('on purpose')
            if (ends === 'constraint') await addContact(tx, String(contact))
          }
          return turns.turn(work).then(
            () => 'well',
            () => 'failed',
          )
        }),
      )
      expect(answers).toEqual(steps.map(({ ends }) => (ends === 'well' ? 'well' : 'failed')))
      const rows = await turns.read((tx) => tx.all('SELECT "name" FROM "Contact" ORDER BY "id"'))
      const expected = [0, 1, 2, 3].map((contact) =>
        steps.map((step, index) => (step.contact === contact && step.ends === 'well' ? ` ${index}` : '')).join(''),
      )
      expect(rows.map((row) => row['name'])).toEqual(expected)
    }),
    { numRuns: 60 },
  )
})
