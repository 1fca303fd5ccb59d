import { systemClock } from '../../main/bot/clock.ts'
import { createBot, type Bot } from '../../main/bot/createBot.ts'
import { databaseCatalog } from '../../main/bot/databaseCatalog.ts'
import type { Database } from '../../main/db/database.ts'
import { createFlow } from '../../main/db/flows/createFlow.ts'
import { publishFlow } from '../../main/db/flows/publishFlow.ts'
import { openDatabase } from '../../main/db/open/openDatabase.ts'
import type { Channel } from '../../shared/domain/channel.ts'
import type { Delivery } from '../../shared/domain/delivery.ts'
import type { FlowDocument } from '../../shared/domain/flow.ts'
import type { Step } from '../../shared/domain/flowStep.ts'
import { newStep, newTemplate } from '../../shared/flow/newFlow.ts'
import { catalogue } from '../../shared/i18n/catalogue.ts'

const begun = new Date('2026-01-01T00:00:00.000Z')

/** Message `index` of a made-up day: the contacts in turn, each says "oi", then a name, then "oi" again. A second apart. */
export const benchDelivery = (index: number, contacts = 100): Delivery => ({
  channel: 'bench',
  externalId: `bench-${index}`,
  phone: benchPhone(index % contacts),
  text: Math.floor(index / contacts) % 2 === 0 ? 'oi' : `Maria ${index}`,
  receivedAt: timeOf(index),
  name: null,
})
/** The phone of contact `index`, from 0. */
export const benchPhone = (index: number) => `+55119${String(index).padStart(8, '0')}`
const timeOf = (index: number) => new Date(begun.getTime() + index * 1_000)

/**
 * A bot whose ids and clock depend on nothing but the messages, so that two runs send the very same SQL. `onSent` is told of every
 * message that it hands to its channel.
 */
export function benchBot(
  database: Database,
  onSent: (phone: string) => void = () => {},
): { readonly bot: Bot; readonly setTime: (index: number) => void } {
  let now = begun
  const bot = createBot({
    database,
    catalog: databaseCatalog(database, 'pt-BR', { 'pt-BR': catalogue['pt-BR'].engine, en: catalogue.en.engine }),
    channels: [benchChannel(onSent)],
    clock: { ...systemClock, now: () => now },
    random: () => 0,
    newId: counter('message'),
    owner: 'bench',
  })
  return { bot, setTime: (index) => void (now = timeOf(index)) }
}

/** Takes every message at once and forgets it. */
export const benchChannel = (onSent: (phone: string) => void = () => {}): Channel => ({
  name: 'bench',
  async send({ phone }) {
    onSent(phone)
    return { outcome: 'accepted' }
  },
})

/**
 * Makes the database of the bench in `folder`: a published flow for each word, which asks who says it for a name and thanks.
 * Answers with the key of the first.
 */
export async function makeBenchDatabase(folder: string, words: readonly string[] = ['oi']): Promise<string> {
  const database = await openBenchDatabase(folder)
  const given = { now: begun, newId: counter('flow') }
  const keys: string[] = []
  for (const word of words) {
    const created = await createFlow(database, flowFor(word), given)
    if (!created.ok) throw new Error(created.code)
    const { flowKey } = created
    const published = await publishFlow(database, {
      ...given,
      flowKey,
      revision: 1,
      acknowledgedWarnings: true,
      check: () => [],
    })
    if (!published.ok) throw new Error(published.code)
    keys.push(flowKey)
  }
  await database.close()
  return keys[0] ?? ''
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

const step = (word: string, key: string, fields: Partial<Step>): Step => ({
  ...newStep({ key, type: 'end', title: key, position: { x: 0, y: 0 } }),
  templateId: `template-${word}-${key}`,
  ...fields,
})
const template = (word: string, key: string, content: string) =>
  newTemplate({ id: `template-${word}-${key}`, key: `${word}_${key}`, title: key, content })

const flowFor = (word: string): FlowDocument => ({
  name: `Bench ${word}`,
  steps: [step(word, 'nome', { type: 'collect_input', variable: 'nome', any: 'fim' }), step(word, 'fim', {})],
  templates: [
    template(word, 'nome', 'Olá! Qual é o seu nome?'),
    template(word, 'fim', 'Obrigado, {{nome}}! Até logo.'),
  ],
  triggers: [
    {
      id: `trigger-${word}`,
      type: 'equals',
      pattern: word,
      priority: 0,
      cooldownSec: 10,
      active: true,
      interrupts: false,
    },
  ],
  canvas: { start: { x: 0, y: 0 }, viewport: null, notes: [], groups: [] },
  settings: { expiryMinutes: null },
})
