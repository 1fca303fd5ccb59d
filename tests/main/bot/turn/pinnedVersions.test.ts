import { expect, onTestFinished, test } from 'vitest'
import { databaseCatalog } from '../../../../main/bot/databaseCatalog.ts'
import type { CatalogSource } from '../../../../main/engine/compileCatalog.ts'
import { updateSettings } from '../../../../main/db/settings/updateSettings.ts'
import { flowOf, question, textOf } from '../../../shared/flow/documents.ts'
import { FlowDesk } from '../../db/support/flows.ts'
import { start } from '../../engine/samples.ts'
import { ManualClock } from '../support/manualClock.ts'
import { newFolder } from '../support/newFolder.ts'
import { delivery, newId, rows, testBot } from '../support/testBot.ts'
import { until } from '../support/until.ts'
import { waitingWorld } from '../support/waitingWorld.ts'
import { opened, PlainCatalog, stored } from '../support/world.ts'

const texts = { optOutConfirmation: 'Até mais.', optInConfirmation: 'Que bom.' }

test('what is published, saved, switched off or set afterwards does not move the moments of a conversation under way', async () => {
  const database = await opened(newFolder())
  const desk = new FlowDesk(database)
  const version = (timeoutSec: number, expiryMinutes: number) =>
    flowOf([question('cor', [], 'cor', { timeoutSec, timeout: 'cor' })], {
      templates: [{ ...textOf('cor'), content: `Cor? ${timeoutSec}` }],
      settings: { expiryMinutes },
    })
  const flowKey = await desk.create(version(600, 30))
  await desk.publish(flowKey)
  const clock = new ManualClock(start)
  const catalog = databaseCatalog(database, 'pt-BR', { 'pt-BR': texts, en: texts })
  const { bot, channel, errors } = testBot(database, { clock, catalog })
  onTestFinished(async () => {
    await bot.stop()
    await database.close()
  })
  await bot.receive(delivery('1', 'oi', { receivedAt: clock.now() }))
  const before = await rows(database, 'SELECT "dueAt", "rev", "flowId" FROM "FlowInstance"')
  expect(before).toEqual([
    {
      dueAt: new Date(start.getTime() + 600_000).toISOString().replace('Z', '+00:00'),
      rev: 0,
      flowId: expect.anything(),
    },
  ])

  await desk.edit(flowKey, () => version(5, 1))
  await desk.publish(flowKey)
  await desk.edit(flowKey, () => version(7, 2))
  await updateSettings(database, { fallbackCooldownSec: 5, language: 'en' }, { now: clock.now(), newId })
  expect(await rows(database, 'SELECT "dueAt", "rev", "flowId" FROM "FlowInstance"')).toEqual(before)

  // What is worked out anew from the catalog as it is now is the same.
  await updateSettings(database, { expiryMinutes: 1 }, { now: clock.now(), newId })
  await bot.resume()
  clock.pass(599)
  await until(async () => (await rows(database, 'SELECT 1 FROM "FlowInstance" WHERE "dueAt" IS NULL')).length === 0)
  expect(await rows(database, 'SELECT "dueAt", "flowId" FROM "FlowInstance"')).toEqual(
    before.map(({ dueAt, flowId }) => ({ dueAt, flowId })),
  )
  expect(channel.handed.map(({ text }) => text)).toEqual(['Cor? 600'])
  clock.pass(1)
  await until(() => channel.handed.length === 2)
  expect(channel.handed[1]?.text).toBe('Cor? 600')
  expect(errors).toEqual([])
})

/** A reading of the catalog that was begun before somebody entered the flow: the first time the version is not in it. */
class LateCatalog extends PlainCatalog {
  override read = async () => {
    this.reads += 1
    const missing: CatalogSource = { ...this.source, flows: this.source.flows.filter(({ id }) => id !== 'flow-wait') }
    return { stamp: String(this.version), source: this.reads === 1 ? missing : this.source }
  }
}

test('a version that the catalog lacks although somebody is inside is looked for again, once, before the conversation is over', async () => {
  const database = await opened(newFolder())
  await stored(database, waitingWorld)
  const clock = new ManualClock(start)
  const first = testBot(database, { clock, catalog: new PlainCatalog(waitingWorld) })
  await first.bot.receive(delivery('1', 'espera', { receivedAt: clock.now() }))
  await first.bot.stop()

  const late = new LateCatalog(waitingWorld)
  const second = testBot(database, { clock, catalog: late })
  expect(await second.bot.receive(delivery('2', 'azul', { receivedAt: clock.now() }))).toMatchObject({
    replies: [{ text: 'ok!' }],
  })
  expect(late.reads).toBe(2)
  await second.bot.stop()

  const gone = new PlainCatalog({ ...waitingWorld, flows: [] })
  const third = testBot(database, { clock, catalog: gone })
  await database.turn((tx) => tx.run('UPDATE "FlowInstance" SET "endedAt" = NULL, "endReason" = NULL'))
  expect(await third.bot.receive(delivery('3', 'azul', { receivedAt: clock.now() }))).toMatchObject({ ok: true })
  expect(gone.reads).toBe(2)
  expect(await rows(database, 'SELECT "endReason" FROM "FlowInstance"')).toEqual([{ endReason: 'broken' }])
  await third.bot.stop()
  await database.close()
})
