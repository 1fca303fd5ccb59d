import { describe, expect, test } from 'vitest'
import { dueAt } from '../../../../main/engine/dueAt.ts'
import {
  after,
  asks,
  catalogOf,
  hear,
  held,
  next,
  nobody,
  order,
  standingOn,
  takenOver,
  template,
  tick,
} from '../samples.ts'
import { trigger } from '../samples.ts'

const catalog = catalogOf({
  steps: [asks('a', { any: 'a', timeout: 'a', timeoutSec: 60 })],
  triggers: [trigger('g', 'oi', { templateId: 'hello', interrupts: true })],
  templates: [template('hello'), template('sorry')],
  settings: { fallbackTemplateId: 'sorry' },
})
const takeOver = { kind: 'take_over' } as const

describe('taking over', () => {
  test('pauses the conversation inside a flow, and nothing else about it changes', () => {
    const situation = standingOn('a')
    const decision = order(catalog, situation, takeOver)
    expect(decision.live).toEqual({
      ...situation.instance,
      paused: true,
      state: { ...situation.instance?.state, pauseReason: 'person' },
    })
    expect(decision.contact).toBe(situation.contact)
    expect(decision.messages).toEqual([])
    expect(decision.trace).toEqual([{ kind: 'instance_paused', why: 'person', stepKey: 'a' }])
  })

  test('pauses the contact where no conversation is inside a flow', () => {
    const decision = order(catalog, nobody, takeOver)
    expect(decision.contact).toEqual({ ...nobody.contact, paused: true })
    expect(decision.live).toBeNull()
    expect(decision.trace).toEqual([{ kind: 'contact_paused' }])
  })

  test.each(['too_many_invalid', 'loop'] as const)(
    'of a conversation that stopped by itself (%s) makes it theirs',
    (why) => {
      const decision = order(catalog, held('a', why), takeOver)
      expect(decision.live).toMatchObject({ paused: true, state: { pauseReason: 'person', invalidCount: 3 } })
    },
  )

  test.each([
    ['conversation', held('a', 'person')],
    ['contact', takenOver(nobody)],
  ])('twice is refused: the %s stays taken over', (_what, situation) => {
    const decision = order(catalog, situation, takeOver)
    expect(decision.trace).toEqual([{ kind: 'command_refused', command: 'take_over', why: 'already_paused' }])
    expect(decision.live).toBe(situation.instance)
    expect(decision.contact).toBe(situation.contact)
  })

  test('of a conversation that expired unnoticed takes over the contact', () => {
    const decision = order(catalog, standingOn('a'), takeOver, 90_000)
    expect(decision.ended).toMatchObject([{ endReason: 'expired' }])
    expect(decision.contact.paused).toBe(true)
    expect(decision.trace.map(({ kind }) => kind)).toEqual(['timer_due', 'instance_ended', 'contact_paused'])
  })
})

describe('while a person has taken over', () => {
  test.each([
    ['inside a flow', standingOn('a')],
    ['outside any flow', nobody],
  ])('%s every message is only stored: no answer, no trigger, no fallback', (_where, before) => {
    const situation = next(before, order(catalog, before, takeOver))
    for (const text of ['oi', 'x', '']) {
      const decision = hear(catalog, { ...situation, inboundInLastMinute: 20 }, text, 20)
      expect(decision.messages).toEqual([])
      expect(decision.trace).toEqual([
        { kind: 'stopped_at', rule: 'paused' },
        { kind: 'pause_holds', why: 'person', stepKey: situation.instance === null ? null : 'a' },
        { kind: 'stored_only', why: 'paused' },
      ])
      expect(decision.contact).toBe(situation.contact)
      expect(decision.live?.paused).toBe(situation.instance === null ? undefined : true)
    }
  })

  test('no time runs out', () => {
    const situation = next(standingOn('a'), order(catalog, standingOn('a'), takeOver))
    expect(dueAt(situation.instance, catalog)).toBeNull()
    const decision = tick(catalog, situation, 900_000)
    expect(decision.live).toBe(situation.instance)
    expect(decision.trace).toEqual([])
  })

  test('a conversation that runs on behind the contact, as only rows changed by hand do, is paused by the first tick', () => {
    const situation = takenOver(standingOn('a'))
    expect(hear(catalog, situation, 'x').messages).toEqual([])
    const decision = tick(catalog, situation, 60)
    expect(decision.messages).toEqual([])
    expect(decision.live).toMatchObject({ paused: true, state: { pauseReason: 'person' } })
    expect(dueAt(decision.live, catalog)).toBeNull()
  })

  test('a conversation that stopped by itself behind the contact keeps its reason', () => {
    const situation = takenOver(held('a', 'loop'))
    expect(tick(catalog, situation, 60).live).toBe(situation.instance)
    expect(tick(catalog, takenOver(nobody), 60).trace).toEqual([])
  })

  test('what the contact says is remembered as the last interaction', () => {
    expect(hear(catalog, held('a', 'person'), 'oi', 33).live?.lastInteractionAt).toEqual(after(33))
  })
})
