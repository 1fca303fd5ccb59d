import { expect, test } from 'vitest'
import { SimulatorChannel } from '../../../main/simulator/simulatorChannel.ts'
import type { Channel } from '../../../shared/domain/channel.ts'
import { answer, asks, ends, says } from '../engine/samples.ts'
import { draftOf, simulator, startOn, viewOf } from './samples.ts'

const message = { messageId: 'm', phone: '+5511900000000', text: 'Oi!' }

test('the telephone shows a message once, says so, and says that it was read when the person looks', () => {
  const phone = new SimulatorChannel([
    { messageId: 'old', read: false },
    { messageId: 'seen', read: true },
  ])
  const news: string[] = []
  const channel: Channel = phone
  channel.listen?.(({ messageId, status }) => news.push(`${messageId} ${status}`) > 0)
  expect(phone.send(message)).toEqual({ outcome: 'accepted' })
  expect(phone.send(message)).toEqual({ outcome: 'accepted' })
  expect(phone.send({ ...message, messageId: 'old' })).toEqual({ outcome: 'accepted' })
  expect(news).toEqual(['m delivered'])
  phone.look()
  phone.look()
  expect(news).toEqual(['m delivered', 'old read', 'm read'])
})

const document = draftOf([
  says('ola', { next: 'menu' }),
  asks('menu', { answers: [answer('Boleto', 'fim')], timeout: 'ola', timeoutSec: 600 }),
  ends('fim'),
])
const statuses = (view: { bubbles: readonly { text: string; status: string }[] }) =>
  view.bubbles.map(({ text, status }) => [text, status])

test('what the bot said is delivered at once and read when the person answers', () => {
  const { sessions } = simulator()
  const started = startOn(sessions, document)
  expect(statuses(started)).toEqual([
    ['ola!', 'delivered'],
    ['menu!', 'delivered'],
  ])
  const call = { sessionId: started.sessionId, document, revision: 1 }
  expect(statuses(viewOf(sessions.send({ ...call, text: 'Boleto' })))).toEqual([
    ['ola!', 'read'],
    ['menu!', 'read'],
    ['Boleto', 'read'],
    ['fim!', 'delivered'],
  ])
})

test('what the bot says while time goes by stays unread until the person speaks again', () => {
  const { sessions } = simulator()
  const { sessionId } = startOn(sessions, document)
  const call = { sessionId, document, revision: 1 }
  const later = viewOf(sessions.advance({ ...call, seconds: 700 }))
  expect(later.bubbles.map(({ status }) => status)).toEqual(['delivered', 'delivered', 'delivered', 'delivered'])
  const said = viewOf(sessions.send({ ...call, text: 'Boleto' }))
  expect(said.bubbles.map(({ status }) => status)).toEqual(['read', 'read', 'read', 'read', 'read', 'delivered'])
})

test('what is said to a paused conversation arrives and is not read', () => {
  const { sessions } = simulator()
  const { sessionId } = startOn(sessions, document)
  const say = (text: string) => viewOf(sessions.send({ sessionId, text, document, revision: 1 }))
  for (let times = 0; times < 4; times += 1) say('hein?')
  expect(say('alô?')).toMatchObject({ paused: true })
  expect(say('alguém aí?').bubbles.at(-1)).toMatchObject({ text: 'alguém aí?', status: 'delivered' })
})
