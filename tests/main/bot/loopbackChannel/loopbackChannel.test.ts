import { expect, test } from 'vitest'
import { systemClock } from '../../../../main/bot/clock.ts'
import { MemoryScreen } from '../../../../main/bot/loopbackChannel/contactScreen.ts'
import { LoopbackChannel } from '../../../../main/bot/loopbackChannel/loopbackChannel.ts'
import type { LoopbackAnswer, LoopbackNews, Planner } from '../../../../main/bot/loopbackChannel/loopbackPlan.ts'
import { troublePlanner } from '../../../../main/bot/loopbackChannel/troublePlanner.ts'
import type { StatusEvent } from '../../../../shared/domain/delivery.ts'
import { seededRandom } from '../support/seededRandom.ts'

const message = { messageId: 'm', phone: '+5511988887777', text: 'Oi!' }
const news = (status: StatusEvent['status'], afterMs: number, messageId = 'm'): LoopbackNews => ({
  event: { messageId, status, reason: status === 'failed' ? 'not_reached' : null },
  afterMs,
})

function channelWith(plan: Planner) {
  const screen = new MemoryScreen()
  return { screen, channel: new LoopbackChannel({ name: 'loopback', clock: systemClock, plan, screen }) }
}
const answering = (...answers: LoopbackAnswer[]): Planner => {
  return (_, attempt) => ({ answer: answers[attempt - 1] ?? { kind: 'accept' }, answerMs: 0, news: [] })
}

test('an accepted message is seen once, however often it is handed over', async () => {
  const { channel, screen } = channelWith(answering())
  expect(await channel.send(message)).toEqual({ outcome: 'accepted' })
  expect(await channel.send({ ...message, text: 'something else' })).toEqual({ outcome: 'accepted' })
  expect(screen.of(message.phone)).toEqual([message])
  expect(screen.of('+5511900000000')).toEqual([])
  expect(channel.handed.map(({ attempt }) => attempt)).toEqual([1, 2])
})

test('a refused message is not seen and keeps its reason', async () => {
  const { channel, screen } = channelWith(answering({ kind: 'refuse', reason: 'no_such_number' }))
  expect(await channel.send(message)).toEqual({ outcome: 'failed', reason: 'no_such_number' })
  expect(screen.of(message.phone)).toEqual([])
})

test('a lost acknowledgement: the message is seen, its sender does not know, and the next time it is accepted whatever was planned', async () => {
  const { channel, screen } = channelWith(
    answering({ kind: 'reject', shown: true, reason: 'connection_reset' }, { kind: 'refuse', reason: 'too_late' }),
  )
  await expect(channel.send(message)).rejects.toThrow('connection_reset')
  expect(screen.has('m')).toBe(true)
  expect(await channel.send(message)).toEqual({ outcome: 'accepted' })
  expect(screen.of(message.phone)).toHaveLength(1)
})

test('a broken connection: nobody sees anything until the message is handed over again', async () => {
  const { channel, screen } = channelWith(answering({ kind: 'reject', shown: false, reason: 'connection_reset' }))
  await expect(channel.send(message)).rejects.toThrow('connection_reset')
  expect(screen.has('m')).toBe(false)
  await channel.send(message)
  expect(screen.has('m')).toBe(true)
})

test('a channel that hangs never answers', async () => {
  const { channel, screen } = channelWith(answering({ kind: 'hang', shown: true }))
  const answer = channel.send(message).then(() => 'answered')
  const later = systemClock.wait(20, new AbortController().signal).then(() => 'silent')
  expect(await Promise.race([answer, later])).toBe('silent')
  expect(screen.has('m')).toBe(true)
})

test('news come at their own times: late, twice, in any order, against each other and about messages nobody knows', async () => {
  const told = [news('read', 1), news('sent', 15), news('sent', 30), news('failed', 45), news('delivered', 60, 'x')]
  const { channel } = channelWith(() => ({ answer: { kind: 'accept' }, answerMs: 0, news: told.toReversed() }))
  const heard: StatusEvent[] = []
  channel.listen((event) => heard.push(event) > 0)
  await channel.send(message)
  expect(heard).toEqual([])
  await channel.settled()
  expect(heard).toEqual(told.map(({ event }) => event))
  expect(channel.told).toEqual(heard)
})

test('news are told until somebody keeps them, also to a listener who comes later', async () => {
  const { channel } = channelWith(() => ({ answer: { kind: 'accept' }, answerMs: 0, news: [news('read', 0)] }))
  let refusals = 0
  channel.listen(async () => (refusals += 1) < 0)
  await channel.send(message)
  await systemClock.wait(60, new AbortController().signal)
  expect(refusals).toBeGreaterThan(1)
  expect(channel.told).toEqual([])
  channel.listen(() => true)
  await channel.settled()
  expect(channel.told).toEqual([news('read', 0).event])
})

test('a closed channel tells nothing more', async () => {
  const { channel } = channelWith(() => ({ answer: { kind: 'accept' }, answerMs: 0, news: [news('read', 60_000)] }))
  channel.listen(() => true)
  await channel.send(message)
  await channel.close()
  expect(channel.told).toEqual([])
})

test('the same seed makes the same trouble, and trouble of every kind', () => {
  const trouble = {
    refuse: 0.2,
    hang: 0.2,
    reject: 0.2,
    forget: 0.5,
    news: 4,
    unknown: 0.2,
    latestAnswerMs: 5,
    latestNewsMs: 50,
  }
  const plans = (seed: number) => {
    const plan = troublePlanner(seededRandom(seed), trouble)
    return Array.from({ length: 300 }, (_, index) => plan({ ...message, messageId: `m${index}` }, 1))
  }
  const first = plans(1)
  expect(plans(1)).toEqual(first)
  expect(plans(2)).not.toEqual(first)
  expect(new Set(first.map(({ answer }) => answer.kind))).toEqual(new Set(['accept', 'refuse', 'hang', 'reject']))
  const events = first.flatMap((plan) => plan.news)
  expect(new Set(events.map(({ event }) => event.status))).toEqual(new Set(['sent', 'delivered', 'read', 'failed']))
  expect(events.some(({ event }) => event.messageId.startsWith('unknown'))).toBe(true)
  expect(events.every(({ afterMs }) => afterMs >= 0 && afterMs <= 50)).toBe(true)
})
