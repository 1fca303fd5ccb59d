import { afterEach, beforeEach, expect, test } from 'vitest'
import { databaseCatalog } from '../../../main/bot/databaseCatalog.ts'
import type { Database } from '../../../main/db/database.ts'
import { createFlow } from '../../../main/db/flows/createFlow.ts'
import { openFlow } from '../../../main/db/flows/openFlow.ts'
import { publishFlow } from '../../../main/db/flows/publishFlow.ts'
import { saveDraft } from '../../../main/db/flows/saveDraft.ts'
import { updateSettings } from '../../../main/db/settings/updateSettings.ts'
import type { FlowDocument } from '../../../shared/domain/flow.ts'
import { asks, ends, start, template } from '../engine/samples.ts'
import { delivery, newId, testBot, type TestBot } from './support/testBot.ts'
import { newFolder } from './support/newFolder.ts'
import { opened } from './support/world.ts'

const texts = {
  'pt-BR': { optOutConfirmation: 'Até mais.', optInConfirmation: 'Que bom.' },
  en: { optOutConfirmation: 'Goodbye.', optInConfirmation: 'Good.' },
}
const given = { now: start, newId }

let database: Database
let at: TestBot
beforeEach(async () => {
  database = await opened(newFolder())
  at = testBot(database, { catalog: databaseCatalog(database, 'en', texts) })
})
afterEach(async () => {
  await at.bot.stop()
  await database.close()
})

const document = (question: string): FlowDocument => ({
  name: 'Nome',
  steps: [asks('nome', { variable: 'nome', any: 'fim' }), ends('fim')],
  templates: [template('t-nome', { content: question }), template('t-fim', { content: 'Obrigado, {{nome}}!' })],
  triggers: [{ id: 'g1', type: 'equals', pattern: 'oi', priority: 0, cooldownSec: 0, active: true, interrupts: false }],
  canvas: { start: { x: 0, y: 0 }, viewport: null, notes: [], groups: [] },
  settings: { expiryMinutes: null },
})
async function publish(flowKey: string, revision: number): Promise<void> {
  const published = await publishFlow(database, {
    ...given,
    flowKey,
    revision,
    acknowledgedWarnings: true,
    check: () => [],
  })
  expect(published.ok).toBe(true)
}
const answers = async (id: string, text: string, phone?: string) => {
  const receipt = await at.bot.receive(delivery(id, text, phone === undefined ? {} : { phone }))
  if (!receipt.ok) throw new Error(JSON.stringify(receipt))
  return receipt.replies.map((reply) => reply.text)
}

test('only what is published answers; whoever is inside a version finishes there, the next one gets the new version', async () => {
  const created = await createFlow(database, document('Qual é o seu nome?'), given)
  if (!created.ok) throw new Error(created.code)
  expect(await answers('1', 'oi')).toEqual([])
  await publish(created.flowKey, 1)
  expect(await answers('2', 'oi')).toEqual(['Qual é o seu nome?'])

  const flow = await openFlow(database, created.flowKey)
  if (!flow.ok) throw new Error(flow.code)
  const edited = { ...document('Como você se chama?'), steps: [asks('nome', { any: 'fim' }), ends('fim')] }
  const saved = await saveDraft(database, {
    ...given,
    flowKey: created.flowKey,
    revision: flow.flow.revision,
    document: edited,
  })
  if (!saved.ok) throw new Error(saved.code)
  const [other, third] = ['+5511900000001', '+5511900000002']
  expect(await answers('3', 'oi', other)).toEqual(['Qual é o seu nome?'])

  await publish(created.flowKey, saved.revision)
  expect(await answers('4', 'Ana')).toEqual(['Obrigado, Ana!'])
  expect(await answers('5', 'oi', third)).toEqual(['Como você se chama?'])
  expect(at.errors).toEqual([])
})

test('a changed setting counts from the next message on; the system language speaks until one is chosen', async () => {
  expect(await answers('1', 'STOP')).toEqual(['Goodbye.'])
  await updateSettings(database, { language: 'pt-BR', optInWords: ['QUERO'] }, given)
  expect(await answers('2', 'VOLTAR')).toEqual([])
  expect(await answers('3', 'quero!')).toEqual(['Que bom.'])
})
