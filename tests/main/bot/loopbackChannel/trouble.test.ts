import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Trouble } from '../../../../main/bot/loopbackChannel/troublePlanner.ts'
import type { HandedMessage } from '../../../../main/bot/loopbackChannel/loopbackChannel.ts'
import type { Database } from '../../../../main/db/database.ts'
import type { MessageStatus } from '../../../../shared/domain/message.ts'
import { newFolder } from '../support/newFolder.ts'
import { opened, stored, world } from '../support/world.ts'
import { attempts, playTalk, type AfterTalk, type TroubledTalk } from './troubledTalk.ts'

let database: Database
beforeAll(async () => {
  database = await opened(newFolder())
  await stored(database, world)
})
afterAll(() => database.close())

/** Talks for each property; `npm run test:delivery` plays many more. */
const runs = Number(process.env['PROSA_RUNS'] ?? 20)
const timeout = 60_000 + runs * 1_000
/** A failure on a slow machine is told before the test's own time is over. */
const limits = { numRuns: runs, interruptAfterTimeLimit: timeout - 20_000, markInterruptAsFailure: true }
const chance = fc.constantFrom(0, 0.1, 0.3, 0.7)
const texts = fc.array(fc.constantFrom('três', 'três', 'oi', 'blá', 'preço', 'PARAR', 'VOLTAR'), {
  minLength: 1,
  maxLength: 6,
})
const talkArbitrary = (latestAnswerMs: number, mostDeaths: number): fc.Arbitrary<TroubledTalk> =>
  fc.record({
    seed: fc.nat(),
    trouble: fc.record<Trouble>({
      refuse: chance,
      hang: fc.constantFrom(0, 0.1, 0.3),
      reject: chance,
      forget: fc.constantFrom(0, 0.5, 1),
      news: fc.nat(5),
      unknown: fc.constantFrom(0, 0.2),
      latestAnswerMs: fc.constant(latestAnswerMs),
      latestNewsMs: fc.constantFrom(0, 3, 40),
    }),
    texts: fc.array(texts, { minLength: 1, maxLength: 4 }),
    deaths: fc.array(fc.record({ inTurn: fc.integer({ min: 1, max: 25 }), committed: fc.boolean() }), {
      maxLength: mostDeaths,
    }),
  })

test(
  'whatever the channel answers and tells, each message ends at the highest status that was reported',
  { timeout },
  async () => {
    await fc.assert(
      fc.asyncProperty(talkArbitrary(0, 0), async (talk) => {
        const after = await playTalk(database, talk)
        expectSeenOnceInOrder(after)
        for (const { id, status, reason } of outbound(after)) {
          const handed = after.channel.handed.filter(({ messageId }) => messageId === id)
          const told = after.channel.told.filter(({ messageId }) => messageId === id).map((event) => event.status)
          const concluded = conclusion(handed, reason)
          expect(status).toBe(highest(concluded === null ? told : [...told, concluded]))
          expect(reason === null).toBe(status !== 'failed')
          if (handed.length === 0) expect(reason).toBe('opted_out')
          if (reason === 'opted_out') expect(after.messages.map(({ text }) => text)).toContain('PARAR')
        }
      }),
      limits,
    )
  },
)

test(
  'processes that die at any moment leave nothing out, and no contact sees a message twice or too early',
  { timeout },
  async () => {
    await fc.assert(
      fc.asyncProperty(talkArbitrary(30, 3), async (talk) => {
        const after = await playTalk(database, talk)
        expectSeenOnceInOrder(after)
        for (const { id, status } of outbound(after)) {
          const handed = after.channel.handed.filter(({ messageId }) => messageId === id)
          const told = after.channel.told.filter(({ messageId }) => messageId === id).map((event) => event.status)
          // How a process that died took the answers is not known, but nothing falls and nothing is made up.
          const possible: MessageStatus[] = [highest([...told, 'sent']), highest([...told, 'failed'])]
          if (told.length > 0) possible.push(highest(told))
          expect(possible).toContain(status)
          if (status === 'sent' && told.length === 0)
            expect(handed.some(({ answer }) => answer.kind === 'accept')).toBe(true)
        }
      }),
      limits,
    )
  },
)

const outbound = ({ messages }: AfterTalk) => messages.filter(({ direction }) => direction === 'outbound')

/** From low to high; failed comes only from queued or sent, delivered and read beat it. */
const order: readonly MessageStatus[] = ['queued', 'sent', 'failed', 'delivered', 'read']
const highest = (statuses: readonly MessageStatus[]): MessageStatus =>
  order[Math.max(0, ...statuses.map((status) => order.indexOf(status)))] ?? 'queued'

/** What the bot concludes from the answers and from consent; null when news ended the attempts. */
function conclusion(handed: readonly HandedMessage[], reason: string | null): MessageStatus | null {
  if (handed.length === 0 || reason === 'opted_out') return 'failed'
  const last = handed.at(-1)?.answer.kind
  if (last === 'accept') return 'sent'
  if (last === 'refuse') return 'failed'
  return handed.length === attempts ? 'failed' : null
}

function expectSeenOnceInOrder(after: AfterTalk): void {
  expect(after.unwanted).toEqual([])
  for (const phone of after.phones) {
    const history = after.messages.filter((message) => message.phone === phone)
    expect(history.map(({ seq }) => seq)).toEqual(history.map((_, index) => index))
    const queued = history.filter(({ direction }) => direction === 'outbound').map(({ id }) => id)
    const handed = after.channel.handed.filter((message) => message.phone === phone)
    const showing = new Set(
      handed.flatMap(({ messageId, answer }) =>
        answer.kind === 'accept' || ((answer.kind === 'hang' || answer.kind === 'reject') && answer.shown)
          ? [messageId]
          : [],
      ),
    )
    const seen = after.screen.of(phone)
    expect(seen.map(({ messageId }) => messageId)).toEqual(queued.filter((id) => showing.has(id)))
    expect(handed.filter(({ messageId }) => !queued.includes(messageId))).toEqual([])
    expectSilenceAfterOptOut(seen, history)
  }
}

/** After a contact saw that they opted out, they see nothing more until they have asked for it. */
function expectSilenceAfterOptOut(
  seen: readonly { messageId: string; text: string }[],
  history: AfterTalk['messages'],
): void {
  const seqOf = (id: string) => history.find((message) => message.id === id)?.seq ?? -1
  for (const [index, confirmation] of seen.entries()) {
    if (confirmation.text !== world.texts.optOutConfirmation) continue
    const again = history.find(({ text, seq }) => text === 'VOLTAR' && seq > seqOf(confirmation.messageId))
    for (const later of seen.slice(index + 1)) {
      expect(again !== undefined && seqOf(later.messageId) > again.seq).toBe(true)
    }
  }
}
