import { describe, expect, test } from 'vitest'
import { after, asks, catalogOf, factsOf, hear, nobody, standingOn, template, textsOf, trigger } from './samples.ts'

const catalog = catalogOf({
  steps: [asks('a', { any: 'a' })],
  triggers: [trigger('g', 'oi', { templateId: 'hello' })],
  templates: [template('hello')],
})

describe('many messages within a minute', () => {
  test.each([
    [19, 1],
    [20, 0],
    [500, 0],
  ])('%i before this one: %i answers', (inboundInLastMinute, answers) => {
    expect(hear(catalog, { ...nobody, inboundInLastMinute }, 'oi').messages).toHaveLength(answers)
    expect(hear(catalog, { ...standingOn('a'), inboundInLastMinute }, 'x').messages).toHaveLength(answers)
  })

  test('pause the conversation, and the trace says why', () => {
    const decision = hear(catalog, { ...standingOn('a'), inboundInLastMinute: 20 }, 'x')
    expect(decision.live).toMatchObject({ paused: true, lastInteractionAt: after(10), state: { pauseReason: 'loop' } })
    expect(decision.trace).toEqual([
      { kind: 'stopped_at', rule: 'flood' },
      { kind: 'guard', guard: 'inbound_per_minute' },
      { kind: 'instance_paused', why: 'loop', stepKey: 'a' },
      { kind: 'stored_only', why: 'loop' },
    ])
  })

  test('from someone outside any flow are stored until the minute is over, and nobody has to act', () => {
    const decision = hear(catalog, { ...nobody, inboundInLastMinute: 20 }, 'oi')
    expect(decision.contact.paused).toBe(false)
    expect(decision.live).toBeNull()
    expect(decision.trace.at(-1)).toEqual({ kind: 'stored_only', why: 'loop' })
    expect(hear(catalog, { ...nobody, inboundInLastMinute: 19 }, 'oi').messages).toHaveLength(1)
  })

  test('that paused a conversation leave it paused when they cease', () => {
    const paused = hear(catalog, { ...standingOn('a'), inboundInLastMinute: 20 }, 'x').live
    const decision = hear(catalog, { ...nobody, instance: paused, inboundInLastMinute: 0 }, 'x', 600)
    expect(decision.messages).toEqual([])
    expect(factsOf(decision, 'pause_holds')).toEqual([{ kind: 'pause_holds', why: 'loop', stepKey: 'a' }])
    expect(factsOf(decision, 'stored_only')).toEqual([{ kind: 'stored_only', why: 'paused' }])
  })

  test('that end and begin consent are obeyed in silence', () => {
    const out = hear(catalog, { ...nobody, inboundInLastMinute: 20 }, 'parar')
    expect(out.contact.optIn).toBe(false)
    expect(out.messages).toEqual([])
    expect(factsOf(out, 'guard')).toEqual([{ kind: 'guard', guard: 'inbound_per_minute' }])
    expect(hear(catalog, { ...nobody, contact: out.contact, inboundInLastMinute: 20 }, 'voltar')).toMatchObject({
      contact: { optIn: true },
      messages: [],
    })
  })
})

describe('while a person has taken over', () => {
  test('a message is only stored', () => {
    const decision = hear(catalog, standingOn('a', { paused: true }), 'oi')
    expect(decision.messages).toEqual([])
    expect(decision.trace).toEqual([
      { kind: 'stopped_at', rule: 'paused' },
      { kind: 'pause_holds', why: 'person', stepKey: 'a' },
      { kind: 'stored_only', why: 'paused' },
    ])
    expect(decision.live).toMatchObject({ paused: true, currentStepKey: 'a', lastInteractionAt: after(10) })
  })
})

describe('the fallback', () => {
  const withFallback = (fallbackCooldownSec = 3_600) =>
    catalogOf({
      templates: [template('sorry', { content: 'Não entendi.' })],
      settings: { fallbackTemplateId: 'sorry', fallbackCooldownSec },
    })
  const fallbackOf = (decision: ReturnType<typeof hear>) => factsOf(decision, 'fallback').map(({ outcome }) => outcome)

  test('answers what nobody understood', () => {
    const decision = hear(withFallback(), nobody, 'hein?')
    expect(decision.messages).toEqual([
      { content: 'Não entendi.', triggerId: null, flowInstanceId: null, templateId: 'sorry', stepKey: null },
    ])
    expect(decision.trace.map(({ kind }) => kind)).toEqual([
      'triggers_asked',
      'stopped_at',
      'not_understood',
      'message_queued',
      'fallback',
    ])
  })

  test.each([
    [0, 3_599, 'cooling_down'],
    [0, 3_600, 'sent'],
    [4_000, 500, 'cooling_down'],
    [4_100, 500, 'sent'],
  ])('said at %d is at %d %s', (last, now, outcome) => {
    const decision = hear(withFallback(), { ...nobody, lastFallbackAt: after(last) }, 'hein?', now)
    const until = outcome === 'sent' ? null : after(last + 3_600).toISOString()
    expect(factsOf(decision, 'fallback')).toEqual([{ kind: 'fallback', outcome, until }])
    expect(decision.messages).toHaveLength(outcome === 'sent' ? 1 : 0)
  })

  test('without a cooldown always answers', () => {
    expect(fallbackOf(hear(withFallback(0), { ...nobody, lastFallbackAt: after(10) }, 'hein?'))).toEqual(['sent'])
  })

  test('is silent when none is chosen or its template cannot be said; the message is still listed', () => {
    const gone = catalogOf({ settings: { fallbackTemplateId: 'gone' } })
    for (const silent of [catalogOf({}), gone]) {
      const decision = hear(silent, nobody, 'hein?')
      expect(textsOf(decision)).toEqual([])
      expect(fallbackOf(decision)).toEqual(['none'])
      expect(factsOf(decision, 'not_understood')).toHaveLength(1)
      expect(factsOf(decision, 'stored_only')).toEqual([{ kind: 'stored_only', why: 'nothing_to_say' }])
    }
  })

  test('never answers at a question', () => {
    const asking = catalogOf({
      steps: [asks('a', { validation: { kind: 'email' } })],
      templates: [template('sorry')],
      settings: { fallbackTemplateId: 'sorry' },
    })
    expect(textsOf(hear(asking, standingOn('a'), 'hein?'))).toEqual(['a!'])
  })
})
