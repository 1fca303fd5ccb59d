import { expect, onTestFinished, test } from 'vitest'
import { openEngine, type Engine } from '../../main/openEngine.ts'
import { traceSchema } from '../../shared/domain/trace.ts'
import { flowOf, question, textOf } from '../shared/flow/documents.ts'
import { newFolder } from './bot/support/newFolder.ts'
import { delivery, newId, rows } from './bot/support/testBot.ts'
import { until } from './bot/support/until.ts'
import { FlowDesk } from './db/support/flows.ts'

async function engineOn(folder: string): Promise<Engine> {
  const opened = await openEngine({
    folder,
    version: '0.1.0',
    systemLanguage: 'pt-BR',
    newId,
    onMessage: () => {},
    listen: false,
    report: (error) => {
      throw error
    },
  })
  if (!opened.ok) throw new Error(opened.problem.code)
  onTestFinished(() => opened.engine.close())
  return opened.engine
}

test('what was due while the app was closed happens when it is opened, once, and says how late it is', async () => {
  const folder = newFolder()
  const first = await engineOn(folder)
  const desk = new FlowDesk(first.database)
  const asks = question('cor', [], 'cor', { timeoutSec: 600, timeout: 'lembrete' })
  const flow = flowOf([asks, question('lembrete', [], 'lembrete')], { templates: [textOf('cor'), textOf('lembrete')] })
  await desk.publish(await desk.create(flow))
  expect(await first.bot.receive(delivery('1', 'oi', { channel: 'local' }))).toMatchObject({ ok: true })
  // An hour goes by, of which the app was open for a moment.
  await first.database.turn(async (tx) => {
    const hourAgo = new Date(Date.now() - 3_600_000)
    const state = { vars: [], invalidCount: 0, pauseReason: null, askedAt: hourAgo.toISOString() }
    await tx.run('UPDATE "FlowInstance" SET "lastInteractionAt" = ?, "stateJson" = ?, "dueAt" = ?', [
      hourAgo,
      JSON.stringify(state),
      new Date(hourAgo.getTime() + 600_000),
    ])
  })
  await first.close()

  for (let opening = 0; opening < 2; opening += 1) {
    const next = await engineOn(folder)
    await until(async () => (await rows(next.database, 'SELECT 1 FROM "ContactEvent"')).length > 0)
    await until(
      async () =>
        (await rows(next.database, `SELECT 1 FROM "Message" WHERE "content" = 'lembrete' AND "status" = 'sent'`))
          .length === 1,
    )
    await next.close()
  }
  const last = await engineOn(folder)
  const events = await rows(last.database, 'SELECT "traceJson" FROM "ContactEvent"')
  const late = events.flatMap((row) =>
    traceSchema
      .parse(JSON.parse(String(row['traceJson'])))
      .flatMap((fact) => (fact.kind === 'timer_due' ? fact.lateSec : [])),
  )
  expect(late).toHaveLength(1)
  expect(late[0]).toBeGreaterThanOrEqual(3_000)
  expect(late[0]).toBeLessThan(3_100)
})
