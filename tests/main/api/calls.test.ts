import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, onTestFinished } from 'vitest'
import { openEngine } from '../../../main/openEngine.ts'
import { end, flowOf, message, textOf } from '../../shared/flow/documents.ts'
import { runningApp } from './support/runningApp.ts'

const hello = flowOf([message('hello', 'bye'), end('bye')])

test('two clicks on an example make one flow', async () => {
  const { api } = await runningApp()
  const [example] = await api.examples.list({ language: 'en' })
  const open = () => api.examples.open({ exampleId: example?.id ?? '', language: 'en' })
  const opened = await Promise.all([open(), open(), open()])
  expect(new Set(opened.map(({ flowKey }) => flowKey)).size).toBe(1)
  expect(await api.flows.list({})).toHaveLength(1)
})

test('the simulator says the fallback of the settings, which no draft holds', async () => {
  const { api } = await runningApp()
  const said = await api.flows.create({ name: 'said', language: 'en' })
  await api.flows.saveDraft({ flowKey: said.flowKey, revision: 1, document: hello })
  await api.settings.update({ fallbackTemplateId: 't-hello' })
  const other = await api.flows.create({ name: 'other', language: 'en' })
  const { sessionId } = await api.simulator.start({ flowKey: other.flowKey, language: 'en' })
  const view = await api.simulator.send({ sessionId, text: 'anything' })
  expect(view.bubbles.map(({ text }) => text)).toEqual(['anything', textOf('hello').content])
})

test('calls that come while the app closes are told so', async () => {
  const { api, app, reports } = await runningApp()
  await app.close()
  await expect(api.flows.list({})).rejects.toMatchObject({ code: 'DATABASE', data: { code: 'unavailable' } })
  expect(reports).toEqual([])
})

test('a problem with the database is shown, and gone once its cause is', async () => {
  const { api, app, folder } = await runningApp()
  await app.close()
  const path = join(folder, 'prosa.db')
  const holder = await openEngine({
    folder,
    version: '0.1.0',
    systemLanguage: 'en',
    newId: () => 'x',
    onMessage: () => {},
    listen: false,
    report: () => {},
  })
  if (!holder.ok) throw new Error(holder.problem.code)
  onTestFinished(() => holder.engine.close())
  const second = await runningApp(folder)
  expect(second.app.state()).toMatchObject({ status: 'failed', problem: { code: 'locked', path } })
  await expect(second.api.flows.list({})).rejects.toMatchObject({ code: 'DATABASE', data: { code: 'locked' } })
  expect(await Promise.all([second.api.app.retry({}), second.api.app.retry({})])).toMatchObject([
    { status: 'failed' },
    { status: 'failed' },
  ])
  await holder.engine.close()
  expect(await Promise.all([second.api.app.retry({}), second.api.app.retry({})])).toMatchObject([
    { status: 'ready' },
    { status: 'ready' },
  ])
  expect(await second.api.flows.list({})).toEqual([])
  expect(api).toBeDefined()
})

test('words without a character do not take the other words of a setting along', async () => {
  const { api } = await runningApp()
  expect(await api.settings.update({ optInWords: ['\0', 'DE NOVO'] })).toMatchObject({ optInWords: ['DE NOVO'] })
})

test('a folder that cannot be made is a problem, not an end', async () => {
  const { folder } = await runningApp()
  await writeFile(join(folder, 'a-file'), '')
  const { app } = await runningApp(join(folder, 'a-file', 'data'))
  expect(app.state()).toMatchObject({ status: 'failed', problem: { code: 'cannot_open' } })
})
