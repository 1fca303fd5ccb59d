import { describe, expect, test } from 'vitest'
import type { OperatorCommand } from '../../../../shared/domain/operatorCommand.ts'
import { after, asks, catalogOf, ends, factsOf, hear, held, next, nobody, optedOut, order } from '../samples.ts'
import { says, standingOn, takenOver, textsOf } from '../samples.ts'

const steps = [asks('first', { any: 'a' }), asks('a', { variable: 'v', any: 'fim', maxRetries: 0 }), ends('fim')]
const catalog = catalogOf({ steps })
const back = (how: Extract<OperatorCommand, { kind: 'give_back' }>['how']) => ({ kind: 'give_back', how }) as const

describe('giving back', () => {
  test.each(['go_on', 'restart', 'end'] as const)('to %s is refused where the bot is not paused', (how) => {
    for (const situation of [nobody, standingOn('a')]) {
      const decision = order(catalog, situation, back(how))
      expect(decision.trace).toEqual([{ kind: 'command_refused', command: 'give_back', why: 'not_paused' }])
      expect(decision.live).toBe(situation.instance)
      expect(decision.messages).toEqual([])
    }
  })
})

describe('giving back to go on', () => {
  test.each(['person', 'too_many_invalid', 'loop', null] as const)(
    'asks the open question again after a pause by %s',
    (why) => {
      const decision = order(catalog, held('a', why), back('go_on'))
      expect(textsOf(decision)).toEqual(['a!'])
      expect(decision.messages).toMatchObject([
        { flowInstanceId: 'i-0', stepKey: 'a', triggerId: null, templateId: 't-a' },
      ])
      expect(decision.live).toMatchObject({
        id: 'i-0',
        currentStepKey: 'a',
        paused: false,
        lastInteractionAt: after(10),
        state: { vars: [['v', '1']], invalidCount: 0, pauseReason: null, askedAt: after(10).toISOString() },
      })
      expect(decision.trace).toEqual([
        { kind: 'instance_resumed', stepKey: 'a' },
        { kind: 'question_repeated', stepKey: 'a', why: 'given_back' },
        { kind: 'message_queued', index: 0, stepKey: 'a', templateId: 't-a' },
      ])
    },
  )

  test('answers the next message as if nothing had been', () => {
    const decision = order(catalog, held('a', 'person'), back('go_on'))
    expect(textsOf(hear(catalog, next(nobody, decision), 'sim', 20))).toEqual(['fim!'])
  })

  test('after a week does not let the conversation expire at once', () => {
    const week = 7 * 86_400
    const decision = order(catalog, held('a', 'person'), back('go_on'), week)
    expect(textsOf(decision)).toEqual(['a!'])
    expect(textsOf(hear(catalog, next(nobody, decision), 'sim', week + 86_400))).toEqual(['fim!'])
  })

  test('lets a conversation that stopped in a circle run on, for twenty steps more at most', () => {
    const circle = catalogOf({ steps: [says('x', { next: 'y' }), says('y', { next: 'x' })] })
    const decision = order(circle, held('x', 'loop'), back('go_on'))
    expect(decision.messages).toHaveLength(20)
    expect(decision.live).toMatchObject({ paused: true, state: { pauseReason: 'loop' } })
  })

  test.each([
    ['step', { currentStepKey: 'sumiu' }],
    ['version', { flowId: 'gone' }],
  ])('ends a conversation whose %s vanished meanwhile', (_what, fields) => {
    const decision = order(catalog, held('a', 'person', fields), back('go_on'))
    expect(decision.ended).toMatchObject([{ endReason: 'broken' }])
    expect(decision.contact.paused).toBe(false)
    expect(decision.messages).toEqual([])
  })

  test.each(['go_on', 'end'] as const)('to %s frees a contact outside any flow, and says nothing', (how) => {
    const decision = order(catalog, takenOver(nobody), back(how))
    expect(decision.contact).toEqual(nobody.contact)
    expect(decision.messages).toEqual([])
    expect(decision.trace).toEqual([{ kind: 'contact_resumed' }])
  })

  test('says nothing to a contact who opted out meanwhile', () => {
    const decision = order(catalog, optedOut(takenOver(nobody)), back('go_on'))
    expect(decision.contact).toMatchObject({ optIn: false, paused: false })
    expect(decision.messages).toEqual([])
    const inside = order(catalog, optedOut(held('a', 'person')), back('go_on'))
    expect(inside.ended).toMatchObject([{ endReason: 'opted_out' }])
    expect(inside.contact.paused).toBe(false)
    expect(inside.messages).toEqual([])
  })
})

describe('giving back to restart', () => {
  test('begins the flow again at its first step, with nothing collected', () => {
    const decision = order(catalog, held('a', 'person'), back('restart'))
    expect(textsOf(decision)).toEqual(['first!'])
    expect(decision.ended).toMatchObject([{ id: 'i-0', endReason: 'replaced' }])
    expect(decision.live).toMatchObject({
      id: 'i-1',
      flowId: 'flow-1',
      paused: false,
      state: { vars: [], pauseReason: null },
    })
    expect(decision.contact.paused).toBe(false)
    expect(factsOf(decision, 'contact_paused')).toEqual([])
  })

  test('begins the newest published version of the same flow', () => {
    const decision = order(catalog, held('outra', 'person', { flowId: 'flow-old' }), back('restart'))
    expect(decision.live).toMatchObject({ flowId: 'flow-1', currentStepKey: 'first' })
  })

  test.each([
    ['whose flow is published no more', 'flow-x', 'not_published'],
    ['whose version vanished', 'gone', 'missing'],
  ])('is refused for a conversation %s, which stays held', (_what, flowId, why) => {
    const archived = { id: 'flow-x', key: 'x', published: false, steps, expiryMinutes: null }
    const situation = held('a', 'person', { flowId })
    const decision = order(catalogOf({ steps, flows: [archived] }), situation, back('restart'))
    expect(decision.trace).toEqual([
      { kind: 'flow_unusable', flowId, why },
      { kind: 'command_refused', command: 'give_back', why: 'flow_unusable' },
    ])
    expect(decision.live).toBe(situation.instance)
  })

  test('is refused where no flow was under way, and the contact stays taken over', () => {
    const decision = order(catalog, takenOver(nobody), back('restart'))
    expect(decision.trace).toEqual([{ kind: 'command_refused', command: 'give_back', why: 'no_conversation' }])
    expect(decision.contact.paused).toBe(true)
  })
})

describe('giving back to end', () => {
  test('ends the conversation, and the bot listens again', () => {
    const decision = order(catalog, held('a', 'person'), back('end'))
    expect(decision.ended).toMatchObject([{ id: 'i-0', endReason: 'by_person', paused: false, endedAt: after(10) }])
    expect(decision.live).toBeNull()
    expect(decision.contact.paused).toBe(false)
    expect(decision.messages).toEqual([])
    expect(factsOf(hear(catalog, next(nobody, decision), 'oi'), 'stopped_at')).toEqual([
      { kind: 'stopped_at', rule: 'fallback' },
    ])
  })
})
