import { describe, expect, test } from 'vitest'
import { dueAt } from '../../../main/engine/dueAt.ts'
import {
  after,
  answer,
  asks,
  catalogOf,
  ends,
  factsOf,
  hear,
  nobody,
  standingOn,
  start,
  template,
  textsOf,
  tick,
  trigger,
} from './samples.ts'

const steps = [asks('a', { answers: [answer('sim', 'fim')], timeout: 'b', timeoutSec: 60 }), asks('b'), ends('fim')]
const catalog = catalogOf({ steps })
const day = 86_400

describe('expiry', () => {
  test.each([
    ['at its very end still answers', day, false],
    ['longer than a day ago', day + 0.001, true],
  ])('a conversation whose last word was %s', (_rule, seconds, expired) => {
    const decision = hear(catalog, standingOn('a'), 'sim', seconds)
    expect(decision.ended.map(({ endReason }) => endReason)).toEqual([expired ? 'expired' : 'completed'])
    expect(factsOf(decision, 'not_understood')).toHaveLength(expired ? 1 : 0)
  })

  test("is the flow's own before the settings'", () => {
    const soon = catalogOf({ steps, expiryMinutes: 1, settings: { expiryMinutes: 5 } })
    expect(hear(soon, standingOn('a'), 'sim', 61).ended).toMatchObject([{ endReason: 'expired' }])
    const usual = catalogOf({ steps, settings: { expiryMinutes: 5 } })
    expect(hear(usual, standingOn('a'), 'sim', 299).ended).toMatchObject([{ endReason: 'completed' }])
    expect(hear(usual, standingOn('a'), 'sim', 301).ended).toMatchObject([{ endReason: 'expired' }])
  })

  test('lets the message go on as if there had been no conversation', () => {
    const world = catalogOf({
      steps,
      triggers: [trigger('g', 'sim', { templateId: 'hello' })],
      templates: [template('hello')],
    })
    const decision = hear(world, standingOn('a'), 'sim', day + 1)
    expect(textsOf(decision)).toEqual(['hello!'])
    expect(decision.messages).toMatchObject([{ triggerId: 'g', flowInstanceId: null }])
    expect(decision.ended).toMatchObject([{ endReason: 'expired', endedAt: after(day + 1) }])
    expect(factsOf(decision, 'stopped_at')).toEqual([{ kind: 'stopped_at', rule: 'trigger' }])
  })

  test('by a tick comes one millisecond after the last moment at which an answer counts', () => {
    const [quiet, silent] = [catalogOf({ steps: [asks('a')] }), standingOn('a')]
    expect(tick(quiet, silent, day).live).toBe(silent.instance)
    expect(tick(quiet, silent, day + 0.001).ended).toMatchObject([{ endReason: 'expired' }])
  })

  test('comes with time alone, silently, and says how late it was noticed', () => {
    const decision = tick(catalogOf({ steps: [asks('a')] }), standingOn('a'), day + 90)
    expect(decision.ended).toMatchObject([{ endReason: 'expired' }])
    expect(decision.messages).toEqual([])
    expect(factsOf(decision, 'timer_due')).toEqual([
      { kind: 'timer_due', timer: 'expiry', dueAt: after(day).toISOString(), lateSec: 90 },
    ])
  })

  test('counts from what the contact said, not from what the bot said', () => {
    const timedOut = tick(catalog, standingOn('a'), 60)
    expect(timedOut.live?.lastInteractionAt).toEqual(start)
    const spoken = hear(catalog, standingOn('a'), 'x', 500)
    expect(spoken.live?.lastInteractionAt).toEqual(after(500))
  })

  test('never comes while a person has taken over', () => {
    const paused = standingOn('a', { paused: true })
    expect(tick(catalog, paused, 9 * day).live).toBe(paused.instance)
    expect(hear(catalog, paused, 'sim', 9 * day).live).toMatchObject({ paused: true, endedAt: null })
  })
})

describe("a question's time limit", () => {
  test.each([
    [59.999, []],
    [60, ['b!']],
    [75, ['b!']],
  ])('after %d seconds says %j', (seconds, texts) => {
    expect(textsOf(tick(catalog, standingOn('a'), seconds))).toEqual(texts)
  })

  test('is named when the question is asked, and again when it is asked again', () => {
    const retried = hear(catalog, standingOn('a'), 'x', 50)
    expect(factsOf(retried, 'timer_set')).toEqual([
      { kind: 'timer_set', stepKey: 'a', dueAt: after(110).toISOString() },
    ])
    expect(factsOf(tick(catalog, standingOn('a'), 60), 'timer_set')).toEqual([])
  })

  test('that is noticed at the very moment is not late', () => {
    expect(factsOf(tick(catalog, standingOn('a'), 60), 'timer_due')).toMatchObject([{ lateSec: 0 }])
  })

  test('that leads to a step that vanished ends the conversation as broken', () => {
    const broken = catalogOf({ steps: [asks('a', { timeout: 'sumiu', timeoutSec: 60 })] })
    const decision = tick(broken, standingOn('a'), 60)
    expect(decision.ended).toMatchObject([{ endReason: 'broken', currentStepKey: 'a' }])
    expect(decision.live).toBeNull()
  })

  test('in a circle asks anew each time, until the conversation expires', () => {
    const circle = catalogOf({ steps: [asks('a', { timeout: 'a', timeoutSec: 3_600 })] })
    let situation = standingOn('a')
    let said = 0
    for (let due = dueAt(situation.instance, circle); due !== null; due = dueAt(situation.instance, circle)) {
      const decision = tick(circle, situation, (due.getTime() - start.getTime()) / 1_000)
      said += decision.messages.length
      situation = { ...situation, instance: decision.live }
    }
    expect(said).toBe(24)
    expect(situation.instance).toBeNull()
  })

  test('takes the way for it and says how late it was noticed', () => {
    const decision = tick(catalog, standingOn('a'), 75)
    expect(factsOf(decision, 'timer_due')).toEqual([
      { kind: 'timer_due', timer: 'timeout', dueAt: after(60).toISOString(), lateSec: 15 },
    ])
    expect(factsOf(decision, 'way_taken')).toEqual([{ kind: 'way_taken', from: 'a', exit: '!timeout', to: 'b' }])
    expect(decision.live).toMatchObject({ id: 'i-0', currentStepKey: 'b', state: { askedAt: after(75).toISOString() } })
  })

  test('counts anew when the question is asked again', () => {
    const retried = hear(catalog, standingOn('a'), 'x', 50)
    const situation = { ...nobody, instance: retried.live }
    expect(tick(catalog, situation, 109).messages).toEqual([])
    expect(textsOf(tick(catalog, situation, 110))).toEqual(['b!'])
  })

  test('is measured in whole seconds of lateness', () => {
    expect(factsOf(tick(catalog, standingOn('a'), 3_659.9), 'timer_due')).toMatchObject([{ lateSec: 3_599 }])
    expect(factsOf(tick(catalog, standingOn('b'), 2 * day - 0.1), 'timer_due')).toMatchObject([{ lateSec: day - 1 }])
  })

  test('means nothing before the question was asked', () => {
    const state = { vars: [], invalidCount: 0, pauseReason: null, askedAt: null }
    const unasked = standingOn('a', { state })
    expect(tick(catalog, unasked, 600).live).toBe(unasked.instance)
    expect(dueAt(unasked.instance, catalog)).toEqual(after(day + 0.001))
  })

  test('gives way to expiry when both have passed', () => {
    const decision = tick(catalog, standingOn('a'), day + 1)
    expect(decision.messages).toEqual([])
    expect(decision.ended).toMatchObject([{ endReason: 'expired' }])
  })

  test('means nothing without a number of seconds', () => {
    const endless = catalogOf({ steps: [asks('a', { timeout: 'b' }), asks('b')] })
    expect(dueAt(standingOn('a').instance, endless)).toEqual(after(day + 0.001))
    expect(tick(endless, standingOn('a'), day).messages).toEqual([])
  })

  test('means nothing without a way for it, or while a person has taken over', () => {
    const loose = catalogOf({ steps: [asks('a', { timeoutSec: 60 })] })
    expect(tick(loose, standingOn('a'), 600).live?.currentStepKey).toBe('a')
    expect(tick(catalog, standingOn('a', { paused: true }), 600).messages).toEqual([])
  })

  test('an answer that arrives late but before the clock noticed still counts', () => {
    expect(textsOf(hear(catalog, standingOn('a'), 'sim', 90))).toEqual(['fim!'])
  })
})

describe('the next moment at which something is due', () => {
  test('is the time limit or, where there is none, one millisecond after expiry', () => {
    expect(dueAt(standingOn('a').instance, catalog)).toEqual(after(60))
    expect(dueAt(standingOn('b').instance, catalog)).toEqual(after(day + 0.001))
  })

  test('is when a tick changes something, and not before', () => {
    for (const key of ['a', 'b']) {
      const situation = standingOn(key)
      const due = ((dueAt(situation.instance, catalog)?.getTime() ?? 0) - start.getTime()) / 1_000
      expect(tick(catalog, situation, due - 0.001).live).toBe(situation.instance)
      expect(tick(catalog, situation, due).live).not.toBe(situation.instance)
    }
  })

  test('is expiry where the time limit is longer, and the time limit where it is as long', () => {
    const limited = (timeoutSec: number) =>
      catalogOf({ steps: [asks('a', { timeout: 'b', timeoutSec }), asks('b')], expiryMinutes: 1 })
    expect(dueAt(standingOn('a').instance, limited(61))).toEqual(after(60.001))
    expect(dueAt(standingOn('a').instance, limited(60))).toEqual(after(60))
  })

  test('is expiry where the step or its version vanished', () => {
    for (const fields of [{ currentStepKey: 'sumiu' }, { flowId: 'gone' }]) {
      const { instance } = standingOn('a', fields)
      expect(dueAt(instance, catalog)).toEqual(after(day + 0.001))
    }
  })

  test('does not exist once the conversation is over', () => {
    expect(dueAt(standingOn('a', { endedAt: after(5), endReason: 'completed' }).instance, catalog)).toBeNull()
  })

  test('does not exist without a conversation or while a person has taken over', () => {
    expect(dueAt(null, catalog)).toBeNull()
    expect(dueAt(standingOn('a', { paused: true }).instance, catalog)).toBeNull()
  })
})
