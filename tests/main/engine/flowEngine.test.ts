import { describe, expect, test } from 'vitest'
import type { Step } from '../../../shared/domain/flowStep.ts'
import { exitsOf } from '../../../shared/flow/exits.ts'
import {
  asks,
  catalogOf,
  decideAt,
  ends,
  factsOf,
  hear,
  nobody,
  says,
  standingOn,
  start,
  step,
  template,
  textsOf,
} from './samples.ts'

const run = (steps: Step[], templates: Parameters<typeof catalogOf>[0]['templates'] = []) =>
  decideAt(
    0,
    nobody,
    { kind: 'command', command: { kind: 'start_flow', flowId: 'flow-1' } },
    catalogOf({ steps, templates }),
  )

describe('a flow', () => {
  test('starts at its first step and leaves a complete trace', () => {
    const decision = run([says('b', { next: 'a' }), ends('a')])
    expect(decision.trace).toEqual([
      { kind: 'instance_started', flowId: 'flow-1', triggerId: null },
      { kind: 'way_taken', from: null, exit: 'start', to: 'b' },
      { kind: 'step_entered', flowId: 'flow-1', stepKey: 'b' },
      { kind: 'message_queued', index: 0, stepKey: 'b', templateId: 't-b' },
      { kind: 'way_taken', from: 'b', exit: 'next', to: 'a' },
      { kind: 'step_entered', flowId: 'flow-1', stepKey: 'a' },
      { kind: 'message_queued', index: 1, stepKey: 'a', templateId: 't-a' },
      { kind: 'instance_ended', why: 'completed', flowId: 'flow-1', stepKey: 'a' },
    ])
  })

  test('keeps a fresh instance of everything it will need', () => {
    expect(run([asks('a')]).live).toStrictEqual({
      id: 'i-1',
      contactId: 'c-1',
      flowId: 'flow-1',
      currentStepKey: 'a',
      state: { vars: [], invalidCount: 0, pauseReason: null, askedAt: start.toISOString() },
      lastInteractionAt: start,
      paused: false,
      rev: 0,
      endedAt: null,
      endReason: null,
    })
  })

  test('that stops on its way, at a step that asks nothing, has no question open', () => {
    expect(run([says('a', { next: 'a' })]).live?.state).toStrictEqual({
      vars: [],
      invalidCount: 0,
      pauseReason: 'loop',
      askedAt: null,
    })
  })

  test('waits at a message that waits, and at a question', () => {
    expect(run([says('a', { waitInput: true, next: 'b' }), ends('b')]).live?.currentStepKey).toBe('a')
    expect(run([asks('a', { waitInput: false, next: 'b' }), ends('b')]).live?.currentStepKey).toBe('a')
  })

  test('follows `*` where a step that does not wait has no `next`, by the one exit that the canvas shows', () => {
    const step = says('a', { any: 'b' })
    const decision = run([step, asks('b')])
    expect(factsOf(decision, 'way_taken')[1]).toEqual({ kind: 'way_taken', from: 'a', exit: 'next', to: 'b' })
    expect(exitsOf(step)).toMatchObject([{ exit: 'next', to: 'b' }])
    expect(run([says('a', { next: 'b', any: 'c' }), asks('b'), asks('c')]).live?.currentStepKey).toBe('b')
  })

  test('ends where nothing follows', () => {
    expect(run([says('a')]).ended).toMatchObject([{ endReason: 'no_way_on', currentStepKey: 'a' }])
  })

  test('ends as broken where the next step does not exist', () => {
    const decision = run([says('a', { next: 'sumiu' })])
    expect(textsOf(decision)).toEqual(['a!'])
    expect(decision.ended).toMatchObject([{ endReason: 'broken', currentStepKey: 'a' }])
  })

  test('whose live step or version vanished ends as broken, and the message goes on to the triggers', () => {
    for (const situation of [standingOn('sumiu'), standingOn('a', { flowId: 'gone' })]) {
      const decision = hear(catalogOf({ steps: [asks('a')] }), situation, 'oi')
      expect(decision.ended).toMatchObject([{ id: 'i-0', endReason: 'broken' }])
      expect(factsOf(decision, 'not_understood')).toHaveLength(1)
    }
  })

  test('that goes in a circle stops after 20 steps and waits for a person', () => {
    const decision = run([says('a', { next: 'b' }), says('b', { next: 'a' })])
    expect(decision.messages).toHaveLength(20)
    expect(decision.live).toMatchObject({ paused: true, currentStepKey: 'b', state: { pauseReason: 'loop' } })
    expect(factsOf(decision, 'guard')).toEqual([{ kind: 'guard', guard: 'steps_per_turn' }])
  })

  test('may enter exactly 20 steps in a turn', () => {
    const line = Array.from({ length: 19 }, (_, index) => says(`s${index}`, { next: `s${index + 1}` }))
    const decision = run([...line, ends('s19')])
    expect(decision.messages).toHaveLength(20)
    expect(decision.ended).toMatchObject([{ endReason: 'completed' }])
  })

  test('stops before a twenty-first step and waits for a person on the twentieth', () => {
    const line = Array.from({ length: 20 }, (_, index) => says(`s${index}`, { next: `s${index + 1}` }))
    const decision = run([...line, ends('s20')])
    expect(decision.messages).toHaveLength(20)
    expect(decision.live).toMatchObject({ paused: true, currentStepKey: 's19' })
    expect(decision.trace.slice(-2)).toEqual([
      { kind: 'guard', guard: 'steps_per_turn' },
      { kind: 'instance_paused', why: 'loop', stepKey: 's19' },
    ])
  })

  test('goes on from an answer in a turn of its own', () => {
    const steps = [asks('a', { any: 'b' }), says('b', { next: 'a' })]
    expect(textsOf(hear(catalogOf({ steps }), standingOn('a'), 'x'))).toEqual(['b!', 'a!'])
  })

  test('ends the one before it, also the same one', () => {
    const catalog = catalogOf({ steps: [asks('a')] })
    const decision = decideAt(
      5,
      standingOn('a'),
      { kind: 'command', command: { kind: 'start_flow', flowId: 'flow-1' } },
      catalog,
    )
    expect(decision.ended).toMatchObject([{ id: 'i-0', endReason: 'replaced' }])
    expect(decision.live?.id).toBe('i-1')
  })

  test.each([
    ['gone', 'missing'],
    ['flow-old', 'not_published'],
    ['flow-1', 'empty'],
  ])('%s cannot start because it is %s, and nothing ends for it', (flowId, why) => {
    const situation = standingOn('outra', { flowId: 'flow-2' })
    const decision = decideAt(
      5,
      situation,
      { kind: 'command', command: { kind: 'start_flow', flowId } },
      catalogOf({ steps: [] }),
    )
    expect(decision.trace).toEqual([
      { kind: 'flow_unusable', flowId, why },
      { kind: 'command_refused', command: 'start_flow', why: 'flow_unusable' },
    ])
    expect(decision.live).toBe(situation.instance)
  })

  test('has one step for a key that two steps of a draft claim: the first', () => {
    const decision = run([asks('a'), ends('a', { templateId: null })])
    expect(textsOf(decision)).toEqual(['a!'])
    expect(decision.live?.currentStepKey).toBe('a')
  })
})

describe('what a step says', () => {
  test.each([
    ['missing', 'gone', []],
    ['inactive', 'x', [template('x', { isActive: false })]],
    ['empty', 'x', [template('x', { content: '  \n ' })]],
    ['empty', 'x', [template('x', { content: '{{curso}}' })]],
  ])('is nothing when its template is %s, and the flow goes on', (why, templateId, templates) => {
    const catalog = catalogOf({ steps: [step('a', { templateId, next: 'b' }), asks('b')], templates })
    const known = { ...catalog, templates: new Map([...catalog.templates].filter(([id]) => id !== 'gone')) }
    const decision = decideAt(0, nobody, { kind: 'command', command: { kind: 'start_flow', flowId: 'flow-1' } }, known)
    expect(factsOf(decision, 'template_unusable')).toEqual([
      { kind: 'template_unusable', templateId, stepKey: 'a', why },
    ])
    expect(textsOf(decision)).toEqual(['b!'])
    expect(decision.messages).toHaveLength(1)
  })

  test('is nothing for a message step without a template, with its fact; questions and ends may be silent', () => {
    const decision = run([step('a', { next: 'b' }), step('b', { type: 'collect_input' })])
    expect(factsOf(decision, 'template_unusable')).toEqual([
      { kind: 'template_unusable', templateId: null, stepKey: 'a', why: 'missing' },
    ])
    expect(run([step('z', { type: 'end' })]).trace.map(({ kind }) => kind)).not.toContain('template_unusable')
  })

  test('has its variables filled in once, and names the empty ones', () => {
    const content = '{{nome}} {{curso}} {{telefone}} {{x|padrão}}'
    const state = {
      vars: [
        ['nome', '{{phone}}'],
        ['curso', ''],
      ] satisfies [string, string][],
      invalidCount: 0,
      pauseReason: null,
      askedAt: null,
    }
    const catalog = catalogOf({
      steps: [asks('a', { any: 'b' }), asks('b', { templateId: 'x' })],
      templates: [template('x', { content })],
    })
    const decision = hear(catalog, standingOn('a', { state }), 'oi')
    expect(textsOf(decision)).toEqual(['{{phone}} +5511988887777 padrão'])
    expect(factsOf(decision, 'variable_empty')).toEqual([{ kind: 'variable_empty', name: 'curso', templateId: 'x' }])
  })

  test('leaves out a name that nobody knows', () => {
    const catalog = catalogOf({
      steps: [asks('a', { templateId: 'x' })],
      templates: [template('x', { content: 'Olá {{nome}}!' })],
    })
    const nameless = { ...nobody, contact: { ...nobody.contact, name: null } }
    const decision = decideAt(
      0,
      nameless,
      { kind: 'command', command: { kind: 'start_flow', flowId: 'flow-1' } },
      catalog,
    )
    expect(textsOf(decision)).toEqual(['Olá!'])
    expect(factsOf(decision, 'variable_empty')).toMatchObject([{ name: 'nome' }])
  })

  test('is never so long that it breaks anything', () => {
    const state = {
      vars: [['v', 'x'.repeat(4_096)] satisfies [string, string]],
      invalidCount: 0,
      pauseReason: null,
      askedAt: null,
    }
    const catalog = catalogOf({
      steps: [asks('a', { any: 'b' }), asks('b', { templateId: 'x' })],
      templates: [template('x', { content: '{{v}}'.repeat(13_107) })],
    })
    expect(textsOf(hear(catalog, standingOn('a', { state }), 'oi'))[0]).toHaveLength(65_536)
  })

  test('is never the same wording twice running, within a turn too', () => {
    const spoken = [template('x', { variants: ['um', 'dois', 'três'] })]
    const steps = Array.from({ length: 12 }, (_, index) =>
      says(`s${index}`, { templateId: 'x', next: index === 11 ? null : `s${index + 1}` }),
    )
    const texts = textsOf(run(steps, spoken))
    expect(texts).toHaveLength(12)
    expect(texts.filter((text, index) => text === texts[index - 1])).toEqual([])
    expect(new Set(texts).size).toBeGreaterThan(1)
  })
})
