import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Catalog, Situation } from '../../../main/engine/types.ts'
import { anyCatalog, anyTalk } from './arbitraries.ts'
import {
  after,
  asks,
  catalogOf,
  ends,
  factsOf,
  hear,
  nobody,
  says,
  start,
  template,
  textsOf,
  trigger,
} from './samples.ts'

const hello = template('hello', { content: 'Olá {{nome}}!' })
const bye = template('bye', { content: 'Tchau!' })
const outcomes = (decision: ReturnType<typeof hear>) =>
  factsOf(decision, 'trigger_considered').map(({ triggerId, outcome }) => [triggerId, outcome])

describe('a trigger outside a flow', () => {
  test('answers with its template, and the message carries the trigger', () => {
    const catalog = catalogOf({ triggers: [trigger('g', 'oi', { templateId: 'hello' })], templates: [hello] })
    const decision = hear(catalog, nobody, ' OI! ')
    expect(decision.messages).toEqual([
      { content: 'Olá João!', triggerId: 'g', flowInstanceId: null, templateId: 'hello', stepKey: null },
    ])
    expect(decision.live).toBeNull()
  })

  test('starts its flow when it has both answers', () => {
    const catalog = catalogOf({
      steps: [says('a', { next: 'b' }), asks('b')],
      triggers: [trigger('g', 'oi', { templateId: 'hello', flowId: 'flow-1' })],
      templates: [hello],
    })
    const decision = hear(catalog, nobody, 'oi')
    expect(textsOf(decision)).toEqual(['a!', 'b!'])
    expect(decision.messages.map(({ triggerId }) => triggerId)).toEqual(['g', 'g'])
    expect(decision.messages.map(({ stepKey }) => stepKey)).toEqual(['a', 'b'])
    expect(decision.messages.map(({ flowInstanceId }) => flowInstanceId)).toEqual(['i-1', 'i-1'])
    expect(decision.live).toMatchObject({
      id: 'i-1',
      flowId: 'flow-1',
      currentStepKey: 'b',
      lastInteractionAt: after(10),
    })
    expect(factsOf(decision, 'instance_started')).toEqual([
      { kind: 'instance_started', flowId: 'flow-1', triggerId: 'g' },
    ])
  })

  test.each([
    ['the higher priority wins', { priority: 1 }, { priority: 2 }, 'second'],
    ['then the one changed last', { updatedAt: after(-5) }, { updatedAt: after(-4) }, 'second'],
    ['then the lower id', {}, {}, 'first'],
    ['a negative priority comes after none', { priority: -1 }, {}, 'second'],
  ])('%s', (_rule, first, second, winner) => {
    const catalog = catalogOf({
      triggers: [
        trigger('first', 'oi', { templateId: 'hello', ...first }),
        trigger('second', 'oi', { templateId: 'bye', ...second }),
      ],
      templates: [hello, bye],
    })
    const decision = hear(catalog, nobody, 'oi')
    expect(decision.messages.map(({ triggerId }) => triggerId)).toEqual([winner])
    expect(outcomes(decision)).toEqual([
      [winner, 'won'],
      [winner === 'first' ? 'second' : 'first', 'after_winner'],
    ])
  })

  test('says how many were asked, and of every other one that matched why it lost', () => {
    const catalog = catalogOf({
      steps: [asks('a')],
      triggers: [
        trigger('t1', 'boleto', { priority: 9, templateId: 'hello' }),
        trigger('t2', 'oi', { priority: 8, templateId: 'hello', active: false }),
        trigger('t3', 'oi', { priority: 7, flowId: 'flow-old' }),
        trigger('t4', 'oi', { priority: 6, flowId: 'gone' }),
        trigger('t5', 'oi', { priority: 5 }),
        trigger('t6', 'oi', { priority: 4, templateId: 'off' }),
        trigger('t7', 'oi', { priority: 3, templateId: 'hello', cooldownSec: 60 }),
        trigger('t8', 'oi', { priority: 2, flowId: 'flow-1' }),
        trigger('t9', 'oi', { priority: 1, templateId: 'hello' }),
        trigger('t0', '2', { priority: 0, type: 'number', templateId: 'hello' }),
        trigger('tz', 'oi', { priority: -1, flowId: 'flow-empty' }),
      ],
      templates: [hello, template('off', { isActive: false })],
      flows: [{ id: 'flow-empty', key: 'e', published: true, steps: [], expiryMinutes: null }],
    })
    const decision = hear(catalog, { ...nobody, lastAnswered: new Map([['t7', start]]) }, 'oi')
    expect(outcomes(decision)).toEqual([
      ['t2', 'inactive'],
      ['t3', 'flow_not_published'],
      ['t4', 'flow_not_published'],
      ['t5', 'nothing_to_do'],
      ['t6', 'nothing_to_do'],
      ['t7', 'cooling_down'],
      ['t8', 'won'],
      ['t9', 'after_winner'],
      ['tz', 'nothing_to_do'],
    ])
    expect(textsOf(decision)).toEqual(['a!'])
    expect(factsOf(decision, 'triggers_asked')).toEqual([{ kind: 'triggers_asked', place: 'outside', count: 11 }])
  })

  test('a trigger that names a flow and cannot start it does not answer with its template instead', () => {
    const triggers = [trigger('g', 'oi', { flowId: 'flow-old', templateId: 'hello' })]
    const decision = hear(catalogOf({ triggers, templates: [hello] }), nobody, 'oi')
    expect(decision.messages).toEqual([])
    expect(factsOf(decision, 'not_understood')).toHaveLength(1)
  })
})

test('the winner, the losers and their reasons are those of asking one trigger after the other', () => {
  const oneByOne = (catalog: Catalog): Catalog => ({
    ...catalog,
    matching: (message) => catalog.triggers.filter(({ matches }) => matches(message)),
  })
  fc.assert(
    fc.property(anyCatalog, anyTalk, (catalog, talk) => {
      for (const { event, elapsed } of talk) {
        const situation = { ...nobody, lastAnswered: new Map(catalog.triggers.map(({ id }) => [id, after(elapsed)])) }
        if (event.kind !== 'inbound') continue
        expect(hear(catalog, situation, event.text)).toEqual(hear(oneByOne(catalog), situation, event.text))
      }
    }),
  )
})

describe('a cooldown', () => {
  const catalog = catalogOf({
    triggers: [trigger('g', 'oi', { templateId: 'hello', cooldownSec: 600 })],
    templates: [hello],
  })
  const answeredAt = (seconds: number): Situation => ({ ...nobody, lastAnswered: new Map([['g', after(seconds)]]) })

  test.each([
    ['blocks in the first second', 1, 0, true],
    ['blocks just before its end', 599.999, 0, true],
    ['is over at its end', 600, 0, false],
    ['blocks a little when the clock was set back', 0, 100, true],
    ['never blocks for longer when the clock was set back far', 0, 600, false],
  ])('%s', (_rule, now, last, blocked) => {
    const decision = hear(catalog, answeredAt(last), 'oi', now)
    expect(decision.messages).toHaveLength(blocked ? 0 : 1)
    expect(factsOf(decision, 'trigger_considered')[0]?.until ?? null).toBe(
      blocked ? after(last + 600).toISOString() : null,
    )
  })

  test('of one trigger lets the next one answer', () => {
    const two = catalogOf({
      triggers: [
        trigger('g', 'oi', { templateId: 'hello', cooldownSec: 600, priority: 2 }),
        trigger('h', 'oi', { templateId: 'bye' }),
      ],
      templates: [hello, bye],
    })
    expect(textsOf(hear(two, answeredAt(0), 'oi'))).toEqual(['Tchau!'])
  })

  test('of zero seconds never blocks', () => {
    const none = catalogOf({ triggers: [trigger('g', 'oi', { templateId: 'hello' })], templates: [hello] })
    expect(hear(none, answeredAt(10), 'oi', 10).messages).toHaveLength(1)
  })
})

describe('a flow that starts', () => {
  test('ends at once when it asks nothing, and the decision holds the instance that nobody stored', () => {
    const catalog = catalogOf({
      steps: [says('a', { next: 'z' }), ends('z')],
      triggers: [trigger('g', 'oi', { flowId: 'flow-1' })],
    })
    const decision = hear(catalog, nobody, 'oi')
    expect(textsOf(decision)).toEqual(['a!', 'z!'])
    expect(decision.live).toBeNull()
    expect(decision.ended).toMatchObject([{ id: 'i-1', endReason: 'completed', endedAt: after(10) }])
  })
})
