import { createRouterClient, ORPCError } from '@orpc/server'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../../main/app.ts'
import type { App } from '../../../main/hosts/host.ts'
import type { AppEvent } from '../../../shared/api/contract.ts'
import { newStep, newTemplate } from '../../../shared/flow/newFlow.ts'

let folder: string
const opened: App[] = []
const reported: unknown[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prosa-api-'))
})
afterEach(async () => {
  for (const app of opened.splice(0)) await app.close()
  rmSync(folder, { recursive: true, force: true })
  expect(reported.splice(0)).toEqual([])
})

async function start() {
  const app = await createApp({
    folder,
    version: '1.2.3',
    host: 'browser',
    language: 'pt-BR',
    report: (error) => reported.push(error),
  })
  opened.push(app)
  return { app, calls: createRouterClient(app.router, { context: {} }) }
}

/** The code and data of the error that a call answers with. */
async function refusal(call: Promise<unknown>): Promise<{ code: string; data: unknown }> {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof ORPCError)) throw new Error(`no refusal: ${String(error)}`)
  return { code: error.code, data: error.data }
}

describe('the calls of the contract on a real database', () => {
  test('the state says where the data is and in which version', async () => {
    const { calls } = await start()
    expect(await calls.app.state({})).toMatchObject({ status: 'ready', dataFolder: folder, version: '1.2.3' })
  })

  test('an example is made once and opened again afterwards, for each language on its own', async () => {
    const { calls } = await start()
    const [example] = await calls.examples.list({ language: 'pt-BR' })
    expect(example).toMatchObject({ id: 'boas-vindas', name: 'Boas-vindas e menu' })
    const first = await calls.examples.open({ exampleId: 'boas-vindas', language: 'pt-BR' })
    expect(await calls.examples.open({ exampleId: 'boas-vindas', language: 'pt-BR' })).toEqual(first)
    expect(await calls.examples.open({ exampleId: 'boas-vindas', language: 'en' })).not.toEqual(first)
    expect(await calls.flows.list({})).toHaveLength(2)
    expect(await refusal(calls.examples.open({ exampleId: 'none', language: 'en' }))).toEqual({
      code: 'NOT_FOUND',
      data: { what: 'example' },
    })
  })

  test('a flow is drawn, saved, published, changed and brought back', async () => {
    const { calls } = await start()
    const { flowKey } = await calls.flows.create({ name: 'Agendamento', language: 'pt-BR' })
    const empty = await calls.flows.open({ flowKey })
    const blocked = await refusal(
      calls.flows.publish({ flowKey, revision: empty.revision, acknowledgedWarnings: true }),
    )
    expect(blocked.code).toBe('BLOCKED')
    expect(blocked.data).toMatchObject({ problems: expect.arrayContaining([{ code: 'no_step', stepKey: null }]) })

    const template = newTemplate({ id: 't1', key: 'tchau', title: 'Tchau', content: 'Até logo!' })
    const step = newStep({ key: 'fim', type: 'end', title: 'Fim', position: { x: 320, y: 0 } })
    const document = { ...empty.document, steps: [{ ...step, templateId: 't1' }], templates: [template] }
    const saved = await calls.flows.saveDraft({ flowKey, revision: empty.revision, document })
    const stale = await refusal(calls.flows.saveDraft({ flowKey, revision: empty.revision, document }))
    expect(stale).toEqual({ code: 'CONFLICT', data: { revision: saved.revision, savedAt: saved.savedAt } })

    const unread = await refusal(
      calls.flows.publish({ flowKey, revision: saved.revision, acknowledgedWarnings: false }),
    )
    expect(unread.code).toBe('BLOCKED')
    const published = await calls.flows.publish({ flowKey, revision: saved.revision, acknowledgedWarnings: true })
    expect(published).toMatchObject({ status: 'published', version: 1, publishedVersion: 1 })

    const next = { ...published.document, name: 'Agenda' }
    const draft = await calls.flows.saveDraft({ flowKey, revision: published.revision, document: next })
    expect((await calls.flows.versions({ flowKey })).map(({ version, status }) => [version, status])).toEqual([
      [2, 'draft'],
      [1, 'published'],
    ])
    const restored = await calls.flows.restore({ flowKey, version: 1, revision: draft.revision })
    expect(restored.document).toEqual(published.document)
    expect(await refusal(calls.flows.open({ flowKey: 'none' }))).toEqual({ code: 'NOT_FOUND', data: { what: 'flow' } })
  })

  test('the simulator speaks with the draft as it was saved last, and forgets a conversation that was stopped', async () => {
    const { calls } = await start()
    const { flowKey } = await calls.examples.open({ exampleId: 'boas-vindas', language: 'pt-BR' })
    const view = await calls.simulator.start({ flowKey, language: 'pt-BR' })
    expect(view.bubbles.length).toBeGreaterThan(1)
    const answer = view.answers[0]?.text ?? ''
    const after = await calls.simulator.send({ sessionId: view.sessionId, text: answer })
    expect(after.bubbles.length).toBeGreaterThan(view.bubbles.length + 1)
    const later = await calls.simulator.advance({ sessionId: view.sessionId, seconds: 90_000 })
    expect(later.endReason).toBe('expired')
    await calls.simulator.stop({ sessionId: view.sessionId })
    expect(await refusal(calls.simulator.send({ sessionId: view.sessionId, text: 'oi' }))).toEqual({
      code: 'NOT_FOUND',
      data: { what: 'session' },
    })
  })

  test('settings are kept, and everyone who listens hears of a change', async () => {
    const { app, calls } = await start()
    const end = new AbortController()
    const events = await calls.app.events({}, { signal: end.signal })
    const heard: AppEvent[] = []
    const listening = (async () => {
      for await (const event of events) {
        heard.push(event)
        break
      }
    })()
    expect(await calls.settings.update({ theme: 'dark' })).toMatchObject({ theme: 'dark', language: null })
    expect(await calls.settings.update({ language: 'en' })).toMatchObject({ theme: 'dark', language: 'en' })
    await listening
    expect(heard).toEqual([{ kind: 'settings_changed' }])
    end.abort()
    await app.close()
    const again = await start()
    expect(await again.calls.app.state({})).toMatchObject({ settings: { theme: 'dark', language: 'en' } })
  })

  test('while another process holds the folder every call says so, and a retry works once it is free', async () => {
    const first = await start()
    const second = await start()
    expect(await second.calls.app.state({})).toMatchObject({ status: 'failed', problem: { code: 'locked' } })
    expect(await refusal(second.calls.flows.list({}))).toMatchObject({ code: 'DATABASE', data: { code: 'locked' } })
    await first.app.close()
    expect(await second.calls.app.retry({})).toMatchObject({ status: 'ready' })
    expect(await second.calls.flows.list({})).toEqual([])
  })
})
