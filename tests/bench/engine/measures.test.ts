import Sqlite from 'better-sqlite3'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeBenchDatabase } from '../../../scripts/bench/benchBot.ts'
import { fillHistory } from '../../../scripts/bench/engine/fillHistory.ts'
import { measureGrowingHistory } from '../../../scripts/bench/engine/growingHistory.ts'
import { measureManyContacts } from '../../../scripts/bench/engine/manyContacts.ts'
import { measureSteadyTraffic } from '../../../scripts/bench/engine/steadyTraffic.ts'
import { temporaryFolder } from '../../main/db/support/temporaryFolder.ts'

test('a filled history is a sound database with every index, at every size', async () => {
  const folder = temporaryFolder()
  await makeBenchDatabase(folder)
  const look = (query: string) => {
    const connection = new Sqlite(join(folder, 'prosa.db'))
    const rows = connection.prepare(query).all()
    connection.close()
    return rows
  }
  const indexes = `SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY name`
  const before = look(indexes)
  fillHistory(join(folder, 'prosa.db'), 0, 1_000)
  fillHistory(join(folder, 'prosa.db'), 1_000, 30_000)
  expect(look(indexes)).toEqual(before)
  expect(look('PRAGMA foreign_key_check')).toEqual([])
  expect(look('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
  expect(look('SELECT COUNT(*) AS "n", MAX("seq") AS "seq" FROM "Message"')).toEqual([{ n: 30_000, seq: 3 }])
})

test('the history is asked about at every size', async () => {
  const sizes = await measureGrowingHistory([1_000, 4_000], 1)
  expect(sizes.map(({ messages }) => messages)).toEqual([1_000, 4_000])
  for (const { cooldown, instance, last50 } of sizes) {
    for (const { p50, p99 } of [cooldown, instance, last50]) expect(p99).toBeGreaterThanOrEqual(p50)
    expect(instance.p50).toBeGreaterThan(0)
  }
})

test('64 contacts are all answered, and their rate is set beside the bare one', async () => {
  const { ratio, ours } = await measureManyContacts(2, 4)
  expect(ours).toBeGreaterThan(0)
  expect(ratio).toBeGreaterThan(0)
})

test('steady traffic is measured message by message', async () => {
  const { messages, p50, p99, heapWarm, heapEnd } = await measureSteadyTraffic(0.03, 0.01)
  expect(messages).toBe(90)
  expect(p99).toBeGreaterThanOrEqual(p50)
  expect(Math.min(heapWarm, heapEnd)).toBeGreaterThan(1)
})
