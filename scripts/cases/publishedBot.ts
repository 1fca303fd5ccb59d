import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import newId from '@bugsnag/cuid'
import { systemClock } from '../../main/bot/clock.ts'
import { createBot } from '../../main/bot/createBot.ts'
import { databaseCatalog } from '../../main/bot/databaseCatalog.ts'
import type { Receipt } from '../../main/bot/receipt.ts'
import type { Database } from '../../main/db/database.ts'
import { createFlow } from '../../main/db/flows/createFlow.ts'
import { publishFlow } from '../../main/db/flows/publishFlow.ts'
import { openDatabase } from '../../main/db/open/openDatabase.ts'
import { updateSettings } from '../../main/db/settings/updateSettings.ts'
import { textCell } from '../../main/db/sqlCells.ts'
import type { FlowDocument } from '../../shared/domain/flow.ts'
import { checkFlow } from '../../shared/flow/check/checkFlow.ts'
import { newFlowDocument, newStep, newTemplate } from '../../shared/flow/newFlow.ts'
import { catalogue } from '../../shared/i18n/catalogue.ts'

/** The product's bot on a real database of its own, with one published flow that "oi" starts. */
export interface PublishedBot {
  /** Says something as this phone and waits until the replies were handed to the channel. */
  say(phone: string, text: string): Promise<Said>
  /** Ends the bot and removes its folder. */
  close(): Promise<void>
}

export interface Said {
  readonly receipt: Receipt
  /** The message as it is stored; null when it is not. */
  readonly stored: string | null
  /** What the channel was handed for it, in order. */
  readonly handed: readonly string[]
}

/** Rejects when the database cannot be made or the flow not be published. */
export async function publishedBot(): Promise<PublishedBot> {
  const folder = mkdtempSync(join(tmpdir(), 'prosa-cases-'))
  const opened = await openDatabase({ folder, appVersion: '0.0.0' })
  if (!opened.ok) throw new Error(`${opened.problem.code}: ${opened.problem.detail}`)
  const { database } = opened
  await publishQuestion(database)
  const sent: { id: string; text: string }[] = []
  const bot = createBot({
    database,
    catalog: databaseCatalog(database, 'pt-BR', { 'pt-BR': catalogue['pt-BR'].engine, en: catalogue.en.engine }),
    channels: [
      {
        name: 'cases',
        send: async ({ messageId, text }) => {
          sent.push({ id: messageId, text })
          return { outcome: 'accepted' }
        },
      },
    ],
    clock: systemClock,
    random: () => 0,
    newId,
    owner: 'this-computer',
  })
  return {
    async say(phone, text) {
      const from = sent.length
      const delivery = { channel: 'cases', externalId: newId(), phone, text, receivedAt: new Date(), name: 'Ana' }
      const receipt = await bot.receive(delivery)
      if (!receipt.ok) return { receipt, stored: null, handed: [] }
      await bot.sent(receipt.contactId)
      const stored = await storedText(database, receipt.messageId)
      return { receipt, stored, handed: sent.slice(from).map((message) => message.text) }
    },
    async close() {
      await bot.stop()
      await database.close()
      rmSync(folder, { recursive: true })
    },
  }
}

async function storedText(database: Database, messageId: string): Promise<string | null> {
  const row = await database.read((tx) => tx.get('SELECT "content" FROM "Message" WHERE "id" = ?', [messageId]))
  return row === null ? null : textCell(row, 'content')
}

/** Whatever is said gets an answer: the flow's, or the fallback, which never cools down. No word of it ends a contact's consent. */
async function publishQuestion(database: Database): Promise<void> {
  const given = { now: new Date(), newId }
  const flow = await createFlow(database, questionFlow, given)
  const fallback = await createFlow(database, fallbackFlow, given)
  if (!flow.ok || !fallback.ok) throw new Error('The flow of the cases cannot be stored')
  const published = await publishFlow(database, {
    ...given,
    flowKey: flow.flowKey,
    revision: 1,
    acknowledgedWarnings: true,
    check: (document) => checkFlow(document, 'pt-BR'),
  })
  if (!published.ok) throw new Error(`The flow of the cases cannot be published: ${published.code}`)
  const words = { optOutWords: [], optOutWordsOutsideFlow: [], optInWords: [] }
  await updateSettings(database, { ...words, fallbackTemplateId: 'fallback', fallbackCooldownSec: 0 }, given)
}

/** How the flow's last message begins, whatever was answered. */
export const endText = 'Você disse: '

const saying = (id: string, content: string) => newTemplate({ id, key: id, title: id, content })
const position = { x: 0, y: 0 }
const end = { ...newStep({ key: 'end', type: 'end', title: 'end', position }), templateId: 'end' }

const questionFlow: FlowDocument = {
  ...newFlowDocument('Question'),
  steps: [
    {
      ...newStep({ key: 'question', type: 'collect_input', title: 'question', position }),
      templateId: 'question',
      variable: 'resposta',
      answers: [
        { id: 'one', text: '1', synonyms: ['sim'], to: 'end' },
        { id: 'two', text: '2', synonyms: ['não'], to: 'end' },
      ],
      any: 'end',
    },
    end,
  ],
  templates: [saying('question', 'Olá {{nome}}, 1 ou 2?'), saying('end', `${endText}{{resposta|nada}}`)],
  triggers: [{ id: 'oi', type: 'equals', pattern: 'oi', priority: 0, cooldownSec: 0, active: true, interrupts: false }],
}

/** A draft whose only use is to bring the fallback's text into the database. */
const fallbackFlow: FlowDocument = {
  ...newFlowDocument('Fallback'),
  steps: [{ ...end, templateId: 'fallback' }],
  templates: [saying('fallback', 'Não entendi.')],
}
