import { systemClock } from '../../main/bot/clock.ts'
import { createBot, type Bot } from '../../main/bot/createBot.ts'
import { databaseCatalog } from '../../main/bot/databaseCatalog.ts'
import type { Database } from '../../main/db/database.ts'
import { createFlow } from '../../main/db/flows/createFlow.ts'
import { publishFlow } from '../../main/db/flows/publishFlow.ts'
import { openDatabase } from '../../main/db/open/openDatabase.ts'
import type { Delivery } from '../../shared/domain/delivery.ts'
import type { FlowDocument } from '../../shared/domain/flow.ts'
import type { Step } from '../../shared/domain/flowStep.ts'
import { newStep, newTemplate } from '../../shared/flow/newFlow.ts'
import { catalogue } from '../../shared/i18n/catalogue.ts'

const begun = new Date('2026-01-01T00:00:00.000Z')
const contacts = 100

/** Message `index` of a made-up day: a hundred contacts in turn, each says "oi", then a name, then "oi" again. A second apart. */
export const benchDelivery = (index: number): Delivery => ({
  channel: 'bench',
  externalId: `bench-${index}`,
  phone: `+55119${String(index % contacts).padStart(8, '0')}`,
  text: Math.floor(index / contacts) % 2 === 0 ? 'oi' : `Maria ${index}`,
  receivedAt: timeOf(index),
  name: null,
})
const timeOf = (index: number) => new Date(begun.getTime() + index * 1_000)

/** A bot whose ids and clock depend on nothing but the messages, so that two runs send the very same SQL. */
export function benchBot(database: Database): { readonly bot: Bot; readonly setTime: (index: number) => void } {
  let now = begun
  const bot = createBot({
    database,
    catalog: databaseCatalog(database, 'pt-BR', { 'pt-BR': catalogue['pt-BR'].engine, en: catalogue.en.engine }),
    channels: [{ name: 'bench', send: async () => ({ outcome: 'accepted' }) }],
    clock: { ...systemClock, now: () => now },
    random: () => 0,
    newId: counter('message'),
    owner: 'bench',
  })
  return { bot, setTime: (index) => void (now = timeOf(index)) }
}

/** Makes the database of the bench in `folder`: one published flow that asks for a name and thanks. Answers with its key. */
export async function makeBenchDatabase(folder: string): Promise<string> {
  const database = await openBenchDatabase(folder)
  const given = { now: begun, newId: counter('flow') }
  const created = await createFlow(database, document, given)
  if (!created.ok) throw new Error(created.code)
  const published = await publishFlow(database, {
    ...given,
    flowKey: created.flowKey,
    revision: 1,
    acknowledgedWarnings: true,
    check: () => [],
  })
  if (!published.ok) throw new Error(published.code)
  await database.close()
  return created.flowKey
}

export async function openBenchDatabase(folder: string): Promise<Database> {
  const opened = await openDatabase({ folder, appVersion: '0.1.0' })
  if (!opened.ok) throw new Error(`${opened.problem.code}: ${opened.problem.detail}`)
  return opened.database
}

function counter(name: string): () => string {
  let count = 0
  return () => `${name}-${(count += 1)}`
}

const step = (key: string, fields: Partial<Step>): Step => ({
  ...newStep({ key, type: 'end', title: key, position: { x: 0, y: 0 } }),
  templateId: `template-${key}`,
  ...fields,
})
const template = (key: string, content: string) => newTemplate({ id: `template-${key}`, key, title: key, content })

const document: FlowDocument = {
  name: 'Bench',
  steps: [step('nome', { type: 'collect_input', variable: 'nome', any: 'fim' }), step('fim', {})],
  templates: [template('nome', 'Olá! Qual é o seu nome?'), template('fim', 'Obrigado, {{nome}}! Até logo.')],
  triggers: [
    { id: 'trigger-oi', type: 'equals', pattern: 'oi', priority: 0, cooldownSec: 10, active: true, interrupts: false },
  ],
  canvas: { start: { x: 0, y: 0 }, viewport: null, notes: [], groups: [] },
  settings: { expiryMinutes: null },
}
