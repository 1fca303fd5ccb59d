import { describe, expect, test } from 'vitest'
import { newTalk } from '../../../renderer/simulator/talk.ts'
import type { Bubble, SimulatorView } from '../../../shared/api/simulatorView.ts'

describe('a talk with the draft', () => {
  test('saves first, then starts', async () => {
    const { talk, done, draft } = setUp()
    const started = talk.restart(draft)
    expect(talk.store.getState()).toMatchObject({ status: 'starting', view: null })
    await started
    expect(done).toEqual(['flush', 'start boleto pt-BR'])
    expect(talk.store.getState()).toMatchObject({ status: 'ready', view: { sessionId: 's1' } })
  })

  test('saves before every turn and shows what was said while it is answered', async () => {
    const { talk, done, draft } = setUp()
    await talk.restart(draft)
    const said = talk.send(draft, 'oi')
    expect(talk.store.getState()).toMatchObject({ status: 'sending', pending: 'oi' })
    await said
    expect(done).toEqual(['flush', 'start boleto pt-BR', 'flush', 'send s1 oi'])
    expect(talk.store.getState()).toMatchObject({ status: 'ready', pending: null })
  })

  test('says one thing at a time', async () => {
    const { talk, done, draft } = setUp()
    await talk.restart(draft)
    await Promise.all([talk.send(draft, 'oi'), talk.send(draft, 'de novo')])
    expect(done.filter((call) => call.startsWith('send'))).toEqual(['send s1 oi'])
  })

  test('a turn that fails can be said again, and nothing said is lost', async () => {
    const { talk, done, draft, fail } = setUp()
    await talk.restart(draft)
    fail('send')
    await talk.send(draft, 'oi')
    expect(talk.store.getState()).toMatchObject({ status: 'failed', pending: 'oi', view: { sessionId: 's1' } })
    await talk.retry(draft)
    expect(talk.store.getState()).toMatchObject({ status: 'ready', pending: null, error: null })
    expect(done.filter((call) => call === 'send s1 oi')).toHaveLength(2)
  })

  test('a draft that cannot be saved is not talked to', async () => {
    const { talk, done, draft, fail } = setUp()
    fail('flush')
    await talk.restart(draft)
    expect(done).toEqual(['flush'])
    expect(talk.store.getState()).toMatchObject({ status: 'failed', view: null })
    await talk.retry(draft)
    expect(talk.store.getState().status).toBe('ready')
  })

  test('starting over ends the session before', async () => {
    const { talk, done, draft } = setUp()
    await talk.restart(draft)
    await talk.restart(draft)
    expect(done).toContain('stop s1')
    expect(talk.store.getState().view?.sessionId).toBe('s2')
  })

  test('a session that starts after the talk ended is ended, and nothing of it is shown', async () => {
    const { talk, done, draft, hold } = setUp()
    const release = hold('start')
    const first = talk.restart(draft)
    await expect.poll(() => done).toEqual(['flush', 'start boleto pt-BR'])
    talk.end()
    release()
    await first
    expect(done).toContain('stop s1')
    expect(talk.store.getState().view).toBeNull()
  })
})

describe('the beginning of a talk', () => {
  test('follows the draft while the contact said nothing, and the session before is ended', async () => {
    const { talk, done, draft, answer } = setUp()
    await talk.restart(draft)
    answer([bubble('bot', 'Olá!')])
    await talk.refresh(draft)
    expect(talk.store.getState()).toMatchObject({ status: 'ready', view: { sessionId: 's2' } })
    expect(done).toContain('stop s1')
  })

  test('stays the same session when it says the same', async () => {
    const { talk, done, draft } = setUp()
    await talk.restart(draft)
    await talk.refresh(draft)
    expect(talk.store.getState().view?.sessionId).toBe('s1')
    expect(done).toContain('stop s2')
  })

  test('is over once the contact said something, also when that happens meanwhile', async () => {
    const { talk, done, draft, answer, hold } = setUp()
    await talk.restart(draft)
    answer([bubble('bot', 'Olá!'), bubble('contact', 'oi')])
    const release = hold('start')
    const refreshed = talk.refresh(draft)
    await talk.send(draft, 'oi')
    release()
    await refreshed
    expect(talk.store.getState().view?.sessionId).toBe('s1')
    await talk.refresh(draft)
    expect(done.filter((call) => call.startsWith('start'))).toHaveLength(2)
  })
})

/** The api's side of a talk, kept in memory; `fail` makes the next such call fail once, `hold` makes it wait. */
function setUp() {
  const done: string[] = []
  const failing = new Set<string>()
  const held = new Map<string, Promise<void>>()
  let sessions = 0
  let bubbles: Bubble[] = []
  const call = async <T>(name: string, words: string, value: () => T): Promise<T> => {
    done.push([name, words].filter(Boolean).join(' '))
    await held.get(name)
    if (failing.delete(name)) throw new Error(`${name} failed`)
    return value()
  }
  const talk = newTalk({
    start: ({ flowKey, language }) =>
      call('start', `${flowKey} ${language}`, () => {
        sessions += 1
        return viewOf(`s${sessions}`, bubbles)
      }),
    send: ({ sessionId, text }) => call('send', `${sessionId} ${text}`, () => viewOf(sessionId, bubbles)),
    stop: ({ sessionId }) => call('stop', sessionId, () => ({})),
  })
  const draft = { flowKey: 'boleto', language: 'pt-BR' as const, flush: () => call('flush', '', () => undefined) }
  const hold = (name: 'start') => {
    const { promise, resolve } = Promise.withResolvers<void>()
    held.set(name, promise)
    return resolve
  }
  const answer = (next: Bubble[]) => {
    bubbles = next
  }
  return { talk, done, draft, hold, answer, fail: (name: 'flush' | 'send') => failing.add(name) }
}

const bubble = (from: Bubble['from'], text: string): Bubble => ({
  id: text,
  from,
  text,
  stepKey: null,
  triggerId: null,
  status: 'read',
  at: '2026-05-03T17:32:00.000Z',
})

const viewOf = (sessionId: string, bubbles: Bubble[]): SimulatorView => ({
  sessionId,
  revision: 1,
  now: '2026-05-03T17:32:00.000Z',
  bubbles,
  trace: [],
  liveStepKey: null,
  answers: [],
  paused: false,
  endReason: null,
  variables: [],
})
