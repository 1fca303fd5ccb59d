import { describe, expect, test } from 'vitest'
import { limits } from '../../../../shared/domain/limits.ts'
import {
  after,
  asks,
  catalogOf,
  hear,
  held,
  next,
  nobody,
  optedOut,
  order,
  standingOn,
  takenOver,
  textsOf,
} from '../samples.ts'

const catalog = catalogOf({ steps: [asks('a', { any: 'b' }), asks('b')] })
const say = (text: string) => ({ kind: 'say', text }) as const

describe('a text of a person', () => {
  test('is sent word for word, braces and all', () => {
    const decision = order(catalog, nobody, say('Oi {{nome}}, *tudo* {bem}?'))
    expect(decision.messages).toEqual([
      { content: 'Oi {{nome}}, *tudo* {bem}?', triggerId: null, flowInstanceId: null, templateId: null, stepKey: null },
    ])
    expect(decision.trace).toEqual([{ kind: 'message_queued', index: 0, stepKey: null, templateId: null }])
  })

  test.each([
    ['that runs', standingOn('a')],
    ['held by a person', held('a', 'person')],
  ])('belongs to the conversation %s, which stays as it is', (_what, situation) => {
    const decision = order(catalog, situation, say('Um momento.'))
    expect(decision.messages).toMatchObject([{ flowInstanceId: 'i-0' }])
    expect(decision.live).toEqual({ ...situation.instance, lastInteractionAt: after(10) })
  })

  test('keeps the conversation from expiring: the answer to it still counts', () => {
    const spoken = next(nobody, order(catalog, standingOn('a'), say('Ainda aí?'), 86_000))
    expect(textsOf(hear(catalog, spoken, 'sim', 87_000))).toEqual(['b!'])
  })

  test('reaches a contact who was taken over, and who stays so', () => {
    const decision = order(catalog, takenOver(nobody), say('Oi'))
    expect(textsOf(decision)).toEqual(['Oi'])
    expect(decision.contact.paused).toBe(true)
  })

  test.each([nobody, takenOver(nobody), standingOn('a')])('is never sent to a contact who opted out', (situation) => {
    const decision = order(catalog, optedOut(situation), say('Oi'))
    expect(decision.messages).toEqual([])
    expect(decision.trace.at(-1)).toEqual({ kind: 'command_refused', command: 'say', why: 'opted_out' })
  })

  test.each(['', ' ', '\n\t'])('that is blank (%j) is refused', (text) => {
    const decision = order(catalog, nobody, say(text))
    expect(decision.messages).toEqual([])
    expect(decision.trace).toEqual([{ kind: 'command_refused', command: 'say', why: 'nothing_to_say' }])
  })

  test('is kept to what can be stored and sent', () => {
    expect(textsOf(order(catalog, nobody, say('a\ud800b')))).toEqual(['a\ufffdb'])
    expect(textsOf(order(catalog, nobody, say('x'.repeat(limits.content + 1))))[0]).toHaveLength(limits.content)
  })
})
