import { expect, test } from 'vitest'
import type { Database } from '../../../../main/db/database.ts'
import { start } from '../../engine/samples.ts'
import { phone, rows, testBot } from '../support/testBot.ts'
import { until } from '../support/until.ts'
import { waitingWorld } from '../support/waitingWorld.ts'
import { PlainCatalog } from '../support/world.ts'
import { at, soon, timerDesk } from './timerDesk.ts'

test('a question that is not answered in time is followed at that moment, on the same channel, as an event of its own', async () => {
  const { database, clock, running, say, events, instance } = await timerDesk()
  const one = await running()
  await say(one, 'espera')
  expect(await instance()).toMatchObject({ currentStepKey: 'cor', dueAt: at(60) })

  clock.pass(59)
  await soon()
  expect(await events()).toEqual([])
  clock.pass(1)
  await until(() => one.channel.texts(phone).length === 2)
  expect(one.channel.texts(phone)).toEqual(['cor!', 'lembrete!'])
  expect(await instance()).toMatchObject({ currentStepKey: 'lembrete', dueAt: at(180), rev: 1 })
  const [event, ...more] = await events()
  expect(more).toEqual([])
  expect(event?.row).toMatchObject({ kind: 'timer', seq: 2, commandJson: null, createdAt: at(60) })
  expect(event?.trace).toContainEqual({
    kind: 'timer_due',
    timer: 'timeout',
    dueAt: new Date(start.getTime() + 60_000).toISOString(),
    lateSec: 0,
  })
  expect(await rows(database, 'SELECT "seq", "channel", "replyToId" FROM "Message" WHERE "seq" > 2')).toEqual([
    { seq: 3, channel: 'test', replyToId: null },
  ])
  expect(await rows(database, 'SELECT "nextSeq", "lastMessageAt" FROM "Contact"')).toEqual([
    { nextSeq: 4, lastMessageAt: at(60) },
  ])

  clock.pass(120)
  await until(() => one.channel.texts(phone).length === 3)
  expect(one.channel.texts(phone)[2]).toBe('tchau!')
  expect(await instance()).toMatchObject({ endReason: 'completed', dueAt: null })
  expect(one.errors).toEqual([])
})

test('silence ends the conversation when it has lasted too long, without a word and without moving the contact up', async () => {
  const { database, clock, running, say, instance } = await timerDesk()
  const one = await running()
  await say(one, 'oi')
  expect(await instance()).toMatchObject({ dueAt: at(86_400.001) })
  clock.pass(86_401)
  await until(async () => (await instance())?.['endedAt'] !== null)
  expect(await instance()).toMatchObject({ endReason: 'expired', dueAt: null })
  expect(one.channel.texts(phone)).toHaveLength(1)
  expect(await rows(database, 'SELECT "lastMessageAt" FROM "Contact"')).toEqual([{ lastMessageAt: at(0) }])
})

test('an answer in time moves the moment on, and the old one passes without a trace', async () => {
  const { clock, running, say, events } = await timerDesk()
  const one = await running()
  await say(one, 'espera')
  clock.pass(59)
  await say(one, 'azul')
  clock.pass(60)
  await soon()
  expect(await events()).toEqual([])
  expect(one.channel.texts(phone)).toEqual(['cor!', 'ok!'])
})

test('between two moments it looks at most every thirty seconds', async () => {
  const { database, clock, say } = await timerDesk()
  let reads = 0
  const counted: Database = { ...database, read: (work) => ((reads += 1), database.read(work)) }
  const one = testBot(counted, { clock, catalog: new PlainCatalog(waitingWorld), sweepMs: 3_600_000 })
  await one.bot.resume()
  await say(one, 'oi')
  // The first look and the one after the moment that was noted; then nothing happens any more.
  const quiet = async () => {
    const seen = reads
    await soon(100)
    return seen === reads
  }
  await until(quiet)
  const before = reads
  for (let second = 0; second < 29; second += 1) clock.pass(1)
  await until(quiet)
  expect(reads).toBe(before)
  clock.pass(1)
  // What is undated, what is due, what is next.
  await until(() => reads === before + 3)
  await until(quiet)
  expect(reads).toBe(before + 3)
})

test('what was due while nothing ran is run once, in order, marked late', async () => {
  const { clock, newBot, running, say, events, lateness, phonesOfEvents } = await timerDesk()
  const before = newBot()
  const phones = ['+5511900000003', '+5511900000001', '+5511900000002']
  // Stored in another order than they are due in.
  for (const [index, who] of [...phones.entries()].toReversed()) {
    clock.set(new Date(start.getTime() + index * 1_000))
    await say(before, 'espera', who)
  }
  await before.bot.stop()

  clock.pass(7_200)
  const after = await running()
  await until(async () => (await events()).length === 3)
  expect(await phonesOfEvents()).toEqual(phones)
  // They expired long ago: that comes before the question's own time, and nothing is sent to somebody who left hours ago.
  expect(await lateness()).toEqual([7_200 - 600, 7_200 - 601, 7_200 - 602])
  expect(after.channel.handed).toEqual([])
  clock.pass(3_600)
  await soon()
  expect(await events()).toHaveLength(3)
})

test('a reminder that was due while nothing ran is sent late, and the next one counts from then on', async () => {
  const { clock, newBot, running, say, lateness, instance } = await timerDesk()
  const before = newBot()
  await say(before, 'espera')
  await before.bot.stop()
  clock.pass(300)
  const after = await running()
  await until(() => after.channel.texts(phone).length === 1)
  expect(after.channel.texts(phone)).toEqual(['lembrete!'])
  expect(await lateness()).toEqual([240])
  expect(await instance()).toMatchObject({ currentStepKey: 'lembrete', dueAt: at(420) })
})

test('a timer and an answer at the same moment: one of the two goes first, and the other finds what it left', async () => {
  const { clock, running, say, instance } = await timerDesk()
  const one = await running()
  for (let round = 0; round < 20; round += 1) {
    const who = `+55119000001${String(round).padStart(2, '0')}`
    await say(one, 'espera', who)
    clock.pass(60)
    for (let wait = 0; wait < round % 5; wait += 1) await new Promise((resolve) => setImmediate(resolve))
    await say(one, 'azul', who)
    await until(async () => (await instance())?.['endedAt'] !== null)
    expect(await instance()).toMatchObject({ endReason: 'completed' })
    expect([
      ['cor!', 'ok!'],
      ['cor!', 'lembrete!', 'ok!'],
    ]).toContainEqual(one.channel.texts(who))
  }
  expect(one.errors).toEqual([])
})

test('nothing is sent on a timer to a contact who opted out, however that came about', async () => {
  const { database, clock, running, say } = await timerDesk()
  const one = await running()
  await say(one, 'espera')
  await say(one, 'espera', '+5511900000001')
  await say(one, 'PARAR')
  // Somebody else's program switched the other one off, and left the conversation open.
  await database.turn((tx) => tx.run('UPDATE "Contact" SET "optIn" = ? WHERE "phone" = ?', [false, '+5511900000001']))
  clock.pass(3_600)
  await until(async () => (await rows(database, 'SELECT 1 FROM "FlowInstance" WHERE "endedAt" IS NULL')).length === 0)
  expect(one.channel.texts('+5511900000001')).toEqual(['cor!'])
  expect(one.channel.texts(phone)).toHaveLength(2)
})
