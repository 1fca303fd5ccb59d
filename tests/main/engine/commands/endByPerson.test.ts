import { describe, expect, test } from 'vitest'
import { asks, catalogOf, held, nobody, order, standingOn } from '../samples.ts'

const catalog = catalogOf({ steps: [asks('a', { any: 'a' })] })
const end = { kind: 'end' } as const

describe('ending by a person', () => {
  test('ends the conversation inside a flow in silence, and the bot goes on listening', () => {
    const decision = order(catalog, standingOn('a'), end)
    expect(decision.ended).toMatchObject([{ id: 'i-0', endReason: 'by_person' }])
    expect(decision.messages).toEqual([])
    expect(decision.contact.paused).toBe(false)
    expect(decision.trace).toEqual([{ kind: 'instance_ended', why: 'by_person', flowId: 'flow-1', stepKey: 'a' }])
  })

  test.each([
    ['person', true],
    [null, true],
    ['too_many_invalid', false],
    ['loop', false],
  ] as const)('of a conversation paused by %s leaves the contact taken over: %s', (why, paused) => {
    const decision = order(catalog, held('a', why), end)
    expect(decision.ended).toMatchObject([{ endReason: 'by_person' }])
    expect(decision.contact.paused).toBe(paused)
  })

  test('is refused where there is none', () => {
    const decision = order(catalog, nobody, end)
    expect(decision.trace).toEqual([{ kind: 'command_refused', command: 'end', why: 'no_conversation' }])
    expect(decision.contact).toBe(nobody.contact)
  })

  test('of one that expired unnoticed finds it expired', () => {
    const decision = order(catalog, standingOn('a'), end, 90_000)
    expect(decision.ended).toMatchObject([{ endReason: 'expired' }])
    expect(decision.trace.map(({ kind }) => kind)).toEqual(['timer_due', 'instance_ended'])
  })
})
