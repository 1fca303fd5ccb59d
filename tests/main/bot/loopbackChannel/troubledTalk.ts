import { setImmediate } from 'node:timers/promises'
import { systemClock, type Clock } from '../../../../main/bot/clock.ts'
import { MemoryScreen } from '../../../../main/bot/loopbackChannel/contactScreen.ts'
import { LoopbackChannel } from '../../../../main/bot/loopbackChannel/loopbackChannel.ts'
import { troublePlanner, type Trouble } from '../../../../main/bot/loopbackChannel/troublePlanner.ts'
import type { Database } from '../../../../main/db/database.ts'
import { numberCell, textCell, textCellOrNull } from '../../../../main/db/sqlCells.ts'
import type { MessageStatus } from '../../../../shared/domain/message.ts'
import { messageStatusSchema } from '../../../../shared/domain/message.ts'
import { seededRandom } from '../support/seededRandom.ts'
import { delivery, testBot, type TestBot } from '../support/testBot.ts'
import { world } from '../support/world.ts'
import { mortalDatabase, type Death } from './mortalDatabase.ts'

/** How often a message is handed over in the life of one process. */
export const attempts = 3

export interface TroubledTalk {
  readonly seed: number
  readonly trouble: Trouble
  /** What each contact says, one after the other; the contacts speak at once. */
  readonly texts: readonly (readonly string[])[]
  /** The processes that die on the way, each followed by another. */
  readonly deaths: readonly Death[]
}

export interface StoredMessage {
  readonly id: string
  readonly phone: string
  readonly direction: string
  readonly seq: number
  readonly text: string
  readonly status: MessageStatus
  readonly reason: string | null
}

export interface AfterTalk {
  readonly messages: readonly StoredMessage[]
  readonly channel: LoopbackChannel
  readonly screen: MemoryScreen
  readonly phones: readonly string[]
  /** What was handed over although the contact had opted out, and is no confirmation. */
  readonly unwanted: readonly string[]
}

/** Long waits, such as those after an error of the database, are cut short. */
const hurriedClock: Clock = {
  now: () => systemClock.now(),
  wait: (ms, signal) => systemClock.wait(Math.min(ms, 40), signal),
}

let talks = 0

/** Plays a talk to its end: everything said is acknowledged, nothing waits to be sent, all news are told. */
export async function playTalk(database: Database, talk: TroubledTalk): Promise<AfterTalk> {
  talks += 1
  const phones = talk.texts.map((_, index) => `+55${String(talks).padStart(6, '0')}${String(index).padStart(3, '0')}`)
  const screen = new MemoryScreen()
  const plan = troublePlanner(seededRandom(talk.seed), talk.trouble)
  const optedOut = new Set<string>()
  const unwanted: string[] = []
  const channel = new LoopbackChannel({
    name: 'test',
    clock: systemClock,
    screen,
    plan(message, attempt) {
      if (optedOut.has(message.phone) && message.text !== world.texts.optOutConfirmation) unwanted.push(message.text)
      return plan(message, attempt)
    },
  })

  const contacts = new Set<string>()
  const deaths = [...talk.deaths]
  let living: Promise<TestBot> = Promise.resolve(born())
  const ended: Promise<void>[] = []
  function born(): TestBot {
    const at: TestBot = testBot(mortalDatabase(database, deaths.shift() ?? null, died), {
      channels: [channel],
      clock: hurriedClock,
      patience: { answer: 25, retries: Array.from({ length: attempts - 1 }, () => 1) },
    })
    return at
    function died(): void {
      ended.push(at.bot.stop())
      living = Promise.resolve(born()).then(async (next) => {
        await next.bot.resume()
        return next
      })
    }
  }

  await Promise.all(
    talk.texts.map(async (texts, who) => {
      const phone = phones[who] ?? ''
      for (const [index, text] of texts.entries()) {
        if (text === 'VOLTAR') optedOut.delete(phone)
        for (;;) {
          const { bot } = await living
          const receipt = await bot.receive(delivery(`${phone}/${index}`, text, { phone }))
          if (receipt.ok) {
            contacts.add(receipt.contactId)
            break
          }
          await setImmediate()
        }
        // What was handed over in the same instant was decided before.
        await setImmediate()
        if (text === 'PARAR') optedOut.add(phone)
      }
    }),
  )
  await untilSent(database, phones)
  // News may say that a message has left while its attempts still go on.
  const { bot } = await living
  await Promise.all([...contacts].map((contactId) => bot.sent(contactId)))
  await channel.settled()
  ended.push((await living).bot.stop())
  await Promise.all(ended)
  return { messages: await storedMessages(database, phones), channel, screen, phones, unwanted }
}

async function untilSent(database: Database, phones: readonly string[]): Promise<void> {
  for (let tries = 0; tries < 2_000; tries += 1) {
    const messages = await storedMessages(database, phones)
    if (messages.every(({ status }) => status !== 'queued')) return
    await systemClock.wait(5, new AbortController().signal)
  }
  throw new Error('Messages are still queued')
}

async function storedMessages(database: Database, phones: readonly string[]): Promise<readonly StoredMessage[]> {
  const rows = await database.read((tx) =>
    tx.all(
      `SELECT m."id", m."direction", m."seq", m."content", m."status", m."failedReason", c."phone"
       FROM "Message" m JOIN "Contact" c ON c."id" = m."contactId"
       WHERE c."phone" IN (${phones.map(() => '?').join(', ')}) ORDER BY c."phone", m."seq"`,
      phones,
    ),
  )
  return rows.map((row) => ({
    id: textCell(row, 'id'),
    phone: textCell(row, 'phone'),
    direction: textCell(row, 'direction'),
    seq: numberCell(row, 'seq'),
    text: textCell(row, 'content'),
    status: messageStatusSchema.parse(row['status']),
    reason: textCellOrNull(row, 'failedReason'),
  }))
}
