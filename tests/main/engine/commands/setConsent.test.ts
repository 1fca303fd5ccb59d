import { describe, expect, test } from 'vitest'
import {
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
import { template, trigger } from '../samples.ts'

const catalog = catalogOf({
  steps: [asks('a', { any: 'a' })],
  triggers: [trigger('g', 'oi', { templateId: 'hello' })],
  templates: [template('hello')],
})
const consent = (optIn: boolean) => ({ kind: 'set_consent', optIn }) as const

describe('consent switched by a person', () => {
  test('off ends the live conversation and sends nothing', () => {
    const decision = order(catalog, standingOn('a'), consent(false))
    expect(decision.contact).toEqual({ ...nobody.contact, optIn: false })
    expect(decision.ended).toMatchObject([{ id: 'i-0', endReason: 'opted_out' }])
    expect(decision.live).toBeNull()
    expect(decision.messages).toEqual([])
    expect(decision.trace).toEqual([
      { kind: 'consent', change: 'opted_out', by: 'person' },
      { kind: 'instance_ended', why: 'opted_out', flowId: 'flow-1', stepKey: 'a' },
    ])
  })

  test('on sends nothing, and from then on the bot answers again', () => {
    const decision = order(catalog, optedOut(nobody), consent(true))
    expect(decision.contact).toEqual(nobody.contact)
    expect(decision.messages).toEqual([])
    expect(decision.trace).toEqual([{ kind: 'consent', change: 'opted_in', by: 'person' }])
    expect(textsOf(hear(catalog, next(nobody, decision), 'oi'))).toEqual(['hello!'])
  })

  test.each([true, false])('to %s twice is refused', (optIn) => {
    const situation = optIn ? nobody : optedOut(nobody)
    const decision = order(catalog, situation, consent(optIn))
    expect(decision.contact).toBe(situation.contact)
    expect(decision.trace).toEqual([{ kind: 'command_refused', command: 'set_consent', why: 'nothing_to_change' }])
  })

  test.each([true, false])('to %s brings no conversation back that was left open while consent was off', (optIn) => {
    const decision = order(catalog, optedOut(standingOn('a')), consent(optIn))
    expect(decision.live).toBeNull()
    expect(decision.ended).toMatchObject([{ endReason: 'opted_out' }])
    expect(decision.contact.optIn).toBe(optIn)
  })

  test('leaves a contact who was taken over to the person', () => {
    const off = order(catalog, takenOver(nobody), consent(false))
    expect(off.contact).toMatchObject({ optIn: false, paused: true })
    expect(order(catalog, next(nobody, off), consent(true)).contact).toMatchObject({ optIn: true, paused: true })
    expect(order(catalog, held('a', 'person'), consent(false)).contact).toMatchObject({ optIn: false, paused: true })
    expect(order(catalog, held('a', 'loop'), consent(false)).contact).toMatchObject({ optIn: false, paused: false })
  })
})
