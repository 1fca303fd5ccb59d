import { expect, onTestFinished, test } from 'vitest'
import type { Database } from '../../../../main/db/database.ts'
import { delivery, rows, testBot } from '../support/testBot.ts'
import { newFolder } from '../support/newFolder.ts'
import { opened, stored, world } from '../support/world.ts'

/** A bot on a database that another program holds when the first `times` turns want to begin. */
async function botOnLocked(times: number) {
  const database = await opened(newFolder())
  onTestFinished(() => database.close())
  await stored(database, world)
  let left = times
  const held: Database = {
    ...database,
    turn: (work) =>
      (left -= 1) >= 0
        ? Promise.reject(Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' }))
        : database.turn(work),
  }
  const at = testBot(held)
  onTestFinished(() => at.bot.stop())
  return { ...at, database }
}

test('a database that another program holds for a moment is waited for', async () => {
  const { bot, errors } = await botOnLocked(2)
  expect(await bot.receive(delivery('1', 'oi'))).toMatchObject({ ok: true, duplicate: false })
  expect(errors).toEqual([])
})

test('a database that is held for longer is told as such, nothing is stored, and the same delivery may come again', async () => {
  const { bot, errors, database } = await botOnLocked(3)
  expect(await bot.receive(delivery('1', 'oi'))).toMatchObject({
    ok: false,
    code: 'database',
    problem: { code: 'locked' },
  })
  expect(errors).toHaveLength(1)
  expect(await rows(database, 'SELECT "id" FROM "Message"')).toEqual([])
  expect(await bot.receive(delivery('1', 'oi'))).toMatchObject({ ok: true, duplicate: false })
})
