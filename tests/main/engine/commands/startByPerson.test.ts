import { describe, expect, test } from 'vitest'
import {
  asks,
  catalogOf,
  factsOf,
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

const catalog = catalogOf({ steps: [asks('a', { any: 'a' })] })
const startFlow = (flowId: string) => ({ kind: 'start_flow', flowId }) as const

describe('starting a flow by a person', () => {
  test('starts it as if a trigger had, but no trigger is named', () => {
    const decision = order(catalog, nobody, startFlow('flow-1'))
    expect(decision.messages).toMatchObject([{ content: 'a!', triggerId: null, flowInstanceId: 'i-1' }])
    expect(factsOf(decision, 'instance_started')).toMatchObject([{ triggerId: null }])
  })

  test.each([
    ['inside another one', standingOn('a')],
    ['held by a person', held('a', 'person')],
  ])('replaces the conversation %s, and puts the bot in charge', (_what, situation) => {
    const decision = order(catalog, situation, startFlow('flow-2'))
    expect(decision.ended).toMatchObject([{ id: 'i-0', endReason: 'replaced' }])
    expect(decision.live).toMatchObject({ flowId: 'flow-2', paused: false })
    expect(decision.contact.paused).toBe(false)
  })

  test('gives a contact who was taken over back, so that the flow hears their answers', () => {
    const decision = order(catalog, takenOver(nobody), startFlow('flow-1'))
    expect(decision.contact.paused).toBe(false)
    expect(factsOf(decision, 'contact_resumed')).toHaveLength(1)
    expect(textsOf(hear(catalog, next(nobody, decision), 'x'))).toEqual(['a!'])
  })

  test('is refused for a contact who opted out', () => {
    const decision = order(catalog, optedOut(nobody), startFlow('flow-1'))
    expect(decision.trace).toEqual([{ kind: 'command_refused', command: 'start_flow', why: 'opted_out' }])
    expect(decision.live).toBeNull()
  })

  test('that cannot start is refused, and a contact who was taken over stays so', () => {
    const decision = order(catalog, takenOver(nobody), startFlow('flow-old'))
    expect(decision.contact.paused).toBe(true)
    expect(decision.trace).toEqual([
      { kind: 'flow_unusable', flowId: 'flow-old', why: 'not_published' },
      { kind: 'command_refused', command: 'start_flow', why: 'flow_unusable' },
    ])
  })
})
