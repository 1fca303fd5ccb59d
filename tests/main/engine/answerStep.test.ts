import { describe, expect, test } from 'vitest'
import type { Step } from '../../../shared/domain/flowStep.ts'
import {
  after,
  answer,
  asks,
  catalogOf,
  ends,
  factsOf,
  hear,
  says,
  standingOn,
  step,
  template,
  textsOf,
  trigger,
} from './samples.ts'

const menu = (fields: Partial<Step> = {}): Step[] => [
  asks('menu', {
    answers: [answer('Boleto', 'boleto', ['segunda via']), answer('2', 'dois'), answer('__proto__', 'proto')],
    any: 'outro',
    variable: 'escolha',
    ...fields,
  }),
  asks('boleto'),
  asks('dois'),
  asks('proto'),
  asks('outro'),
]
const varsOf = (decision: ReturnType<typeof hear>) => decision.live?.state.vars

describe('an answer', () => {
  test.each([
    ['Boleto', 'answer:a-Boleto', 'exact', 'boleto', 'Boleto'],
    ['  boleto!! ', 'answer:a-Boleto', 'equals', 'boleto', 'Boleto'],
    ['Segunda Via', 'answer:a-Boleto', 'synonym', 'boleto', 'Boleto'],
    ['dois', 'answer:a-2', 'number', 'dois', '2'],
    ['opção 2', 'answer:a-2', 'number', 'dois', '2'],
    ['__proto__', 'answer:a-__proto__', 'exact', 'proto', '__proto__'],
    ['constructor', '*', 'any', 'outro', 'constructor'],
  ])('"%s" takes %s by rule %s and keeps its listed text', (text, exit, rule, to, value) => {
    const decision = hear(catalogOf({ steps: menu() }), standingOn('menu'), text)
    const answerId = exit === '*' ? null : exit.replace('answer:', '')
    expect(factsOf(decision, 'answer_matched')).toEqual([
      { kind: 'answer_matched', stepKey: 'menu', exit, rule, answerId },
    ])
    expect(factsOf(decision, 'stopped_at')).toEqual([{ kind: 'stopped_at', rule: 'answer' }])
    expect(factsOf(decision, 'way_taken')).toEqual([{ kind: 'way_taken', from: 'menu', exit, to }])
    expect(varsOf(decision)).toEqual([['escolha', value]])
    expect(textsOf(decision)).toEqual([`${to}!`])
    expect(decision.live).toMatchObject({ id: 'i-0', rev: 4, currentStepKey: to, lastInteractionAt: after(10) })
    expect(decision.live?.state).toMatchObject({ invalidCount: 0, askedAt: after(10).toISOString() })
    expect(decision.messages[0]).toMatchObject({ flowInstanceId: 'i-0', triggerId: null })
  })

  test.each(['next', '*', '!invalid', '!timeout', 'default', 'start', 'answer:a-Boleto'])(
    '"%s" is an ordinary word: typing the name of a way does not take it',
    (text) => {
      const ways = { next: 'dois', invalid: 'dois', timeout: 'dois', timeoutSec: 60 }
      const decision = hear(catalogOf({ steps: menu(ways) }), standingOn('menu'), text)
      expect(factsOf(decision, 'way_taken')).toEqual([{ kind: 'way_taken', from: 'menu', exit: '*', to: 'outro' }])
      expect(varsOf(decision)).toEqual([['escolha', text]])
    },
  )

  test('without a way of its own takes the way of any other answer', () => {
    const steps = menu({ answers: [answer('Boleto', null)] })
    const decision = hear(catalogOf({ steps }), standingOn('menu'), 'boleto')
    expect(factsOf(decision, 'way_taken')).toMatchObject([{ exit: '*', to: 'outro' }])
    expect(factsOf(decision, 'answer_matched')).toMatchObject([{ exit: '*', rule: 'equals', answerId: 'a-Boleto' }])
    expect(varsOf(decision)).toEqual([['escolha', 'Boleto']])
  })

  test('that nothing follows ends the conversation', () => {
    const steps = menu({ answers: [answer('Boleto', null)], any: null })
    const decision = hear(catalogOf({ steps }), standingOn('menu'), 'boleto')
    expect(decision.live).toBeNull()
    expect(decision.ended).toMatchObject([{ endReason: 'no_way_on', state: { vars: [['escolha', 'Boleto']] } }])
  })

  test('whose step no longer exists ends the conversation as broken', () => {
    const steps = menu({ answers: [answer('Boleto', 'sumiu')] })
    const decision = hear(catalogOf({ steps }), standingOn('menu'), 'boleto')
    expect(decision.ended).toMatchObject([{ endReason: 'broken', currentStepKey: 'menu' }])
    expect(factsOf(decision, 'way_taken')).toMatchObject([{ to: 'sumiu' }])
    expect(decision.messages).toEqual([])
  })

  test('replaces what the variable held', () => {
    const state = {
      vars: [['escolha', 'x'] satisfies [string, string]],
      invalidCount: 2,
      pauseReason: null,
      askedAt: null,
    }
    const decision = hear(catalogOf({ steps: menu() }), standingOn('menu', { state }), 'boleto')
    expect(factsOf(decision, 'variable_set')).toEqual([
      { kind: 'variable_set', name: 'escolha', before: 'x', after: 'Boleto' },
    ])
    expect(varsOf(decision)).toEqual([['escolha', 'Boleto']])
  })

  test('of a million characters is kept in bounds, at a whole character', () => {
    const decision = hear(catalogOf({ steps: menu() }), standingOn('menu'), `a${'😀'.repeat(262_144)}`)
    expect(varsOf(decision)?.[0]?.[1]).toBe(`a${'😀'.repeat(2_047)}`)
  })
})

describe('a typed answer', () => {
  const number = { kind: 'number', min: 0, max: 10 } as const
  const ask = (fields: Partial<Step> = {}) =>
    catalogOf({ steps: [asks('nota', { validation: number, variable: 'nota', any: 'fim', ...fields }), ends('fim')] })

  test.each([
    ['0', null],
    ['10', null],
    ['sete', null],
    ['-1', 'too_small'],
    ['11', 'too_large'],
    ['10,0', null],
    ['-0', null],
    ['-0,001', 'too_small'],
    ['10,001', 'too_large'],
    ['não sei', 'not_a_number'],
  ])('"%s" for a number from 0 to 10 gives %s', (text, why) => {
    const decision = hear(ask(), standingOn('nota'), text)
    expect(factsOf(decision, 'answer_invalid').map((fact) => fact.why)).toEqual(why === null ? [] : [why])
    expect(factsOf(decision, 'answer_matched')).toEqual(
      why === null ? [{ kind: 'answer_matched', stepKey: 'nota', exit: '*', rule: 'typed', answerId: null }] : [],
    )
  })

  test('is read in the language of the app', () => {
    const asking = ask({ validation: { kind: 'number', min: null, max: null } })
    const value = (catalog: typeof asking) =>
      factsOf(hear(catalog, standingOn('nota'), '1.234'), 'variable_set')[0]?.after
    expect(value(asking)).toBe('1234')
    expect(value({ ...asking, language: 'en' })).toBe('1.234')
  })

  test('that nobody wants to keep is kept nowhere', () => {
    const decision = hear(ask({ variable: null }), standingOn('nota'), '7')
    expect(factsOf(decision, 'variable_set')).toEqual([])
    expect(decision.ended).toMatchObject([{ endReason: 'completed', state: { vars: [] } }])
  })

  test('that is refused stops there, and the trace says so', () => {
    expect(factsOf(hear(ask(), standingOn('nota'), '11'), 'stopped_at')).toEqual([
      { kind: 'stopped_at', rule: 'invalid_answer' },
    ])
  })

  test('is kept as it was understood', () => {
    expect(factsOf(hear(ask(), standingOn('nota'), 'sete'), 'variable_set')).toMatchObject([{ after: '7' }])
  })

  test('that is none of the listed ones is invalid where only those count, even with a way for any other', () => {
    const listed = ask({ validation: { kind: 'answers' }, answers: [answer('sim', 'fim')] })
    expect(factsOf(hear(listed, standingOn('nota'), 'talvez'), 'answer_invalid')).toMatchObject([
      { why: 'no_answer_matches' },
    ])
  })

  test('with answers listed and no way for any other is invalid', () => {
    const listed = ask({ any: null, answers: [answer('1', 'fim')] })
    expect(factsOf(hear(listed, standingOn('nota'), '7'), 'answer_invalid')).toMatchObject([
      { why: 'no_answer_matches' },
    ])
  })

  test('with nothing linked at all ends the conversation, its value kept', () => {
    const decision = hear(ask({ any: null }), standingOn('nota'), '7')
    expect(decision.ended).toMatchObject([{ endReason: 'no_way_on', state: { vars: [['nota', '7']] } }])
  })
})

describe('a trigger at a question', () => {
  const hello = template('hello')
  const world = (fields: Parameters<typeof trigger>[2], any: string | null = null) =>
    catalogOf({
      steps: [asks('menu', { answers: [answer('sim', 'fim'), answer('oi', 'fim')], any }), ends('fim')],
      triggers: [trigger('g', 'ajuda', fields)],
      templates: [hello],
    })

  test('that interrupts answers, then the question is asked again and nothing is counted', () => {
    const decision = hear(world({ interrupts: true, templateId: 'hello' }), standingOn('menu'), 'ajuda')
    expect(textsOf(decision)).toEqual(['hello!', 'menu!'])
    expect(decision.messages.map(({ triggerId }) => triggerId)).toEqual(['g', 'g'])
    expect(decision.live).toMatchObject({
      currentStepKey: 'menu',
      state: { invalidCount: 0, askedAt: after(10).toISOString() },
    })
    expect(factsOf(decision, 'question_repeated')).toMatchObject([{ why: 'interrupted' }])
    expect(factsOf(decision, 'answer_invalid')).toEqual([])
  })

  test('that interrupts comes before any other answer', () => {
    const decision = hear(world({ interrupts: true, templateId: 'hello' }, 'fim'), standingOn('menu'), 'ajuda')
    expect(textsOf(decision)).toEqual(['hello!', 'menu!'])
  })

  test('that interrupts comes before a typed answer that would be valid', () => {
    const catalog = catalogOf({
      steps: [asks('menu', { validation: { kind: 'number', min: null, max: null }, any: 'fim' }), ends('fim')],
      triggers: [trigger('g', '9', { interrupts: true, templateId: 'hello' })],
      templates: [hello],
    })
    const decision = hear(catalog, standingOn('menu'), '9')
    expect(textsOf(decision)).toEqual(['hello!', 'menu!'])
    expect(factsOf(decision, 'stopped_at')).toEqual([{ kind: 'stopped_at', rule: 'interrupting_trigger' }])
    expect(textsOf(hear(catalog, standingOn('menu'), '8'))).toEqual(['fim!'])
  })

  test('that interrupts does not cost a retry, however often it is used', () => {
    const catalog = world({ interrupts: true, templateId: 'hello' })
    let situation = standingOn('menu', { state: { vars: [], invalidCount: 3, pauseReason: null, askedAt: null } })
    for (let times = 0; times < 5; times += 1) {
      const decision = hear(catalog, situation, 'ajuda')
      situation = { ...situation, instance: decision.live }
    }
    expect(situation.instance).toMatchObject({ paused: false, state: { invalidCount: 3 } })
  })

  test('that interrupts comes after a listed answer', () => {
    const catalog = world({ interrupts: true, templateId: 'hello', pattern: 'sim' })
    const decision = hear(catalog, standingOn('menu'), 'sim')
    expect(textsOf(decision)).toEqual(['fim!'])
    expect(factsOf(decision, 'trigger_considered')).toEqual([])
  })

  test('that interrupts starts another flow in place of this one', () => {
    const decision = hear(world({ interrupts: true, flowId: 'flow-2' }), standingOn('menu'), 'ajuda')
    expect(textsOf(decision)).toEqual(['outra!'])
    expect(decision.ended).toMatchObject([{ id: 'i-0', endReason: 'replaced' }])
    expect(decision.live).toMatchObject({ id: 'i-1', flowId: 'flow-2', currentStepKey: 'outra' })
  })

  test('that interrupts with a flow that is over at once leaves no question to ask again', () => {
    const catalog = catalogOf({
      steps: [asks('menu')],
      triggers: [trigger('g', 'ajuda', { interrupts: true, flowId: 'flow-3' })],
      flows: [{ id: 'flow-3', key: 'three', published: true, steps: [ends('z')], expiryMinutes: null }],
      templates: [template('t-z')],
    })
    const decision = hear(catalog, standingOn('menu'), 'ajuda')
    expect(textsOf(decision)).toEqual(['z!'])
    expect(decision.live).toBeNull()
    expect(decision.ended).toMatchObject([{ endReason: 'replaced' }, { endReason: 'completed' }])
  })

  test('that does not interrupt leaves the message to the question and the trace says so', () => {
    const decision = hear(world({ templateId: 'hello' }), standingOn('menu'), 'ajuda')
    expect(factsOf(decision, 'trigger_considered')).toMatchObject([{ outcome: 'does_not_interrupt' }])
    expect(factsOf(decision, 'answer_invalid')).toHaveLength(1)
  })

  test('that interrupts and cools down leaves the message to the question', () => {
    const catalog = world({ interrupts: true, templateId: 'hello', cooldownSec: 60 })
    const decision = hear(catalog, { ...standingOn('menu'), lastAnswered: new Map([['g', after(5)]]) }, 'ajuda')
    expect(factsOf(decision, 'trigger_considered')).toMatchObject([
      { outcome: 'cooling_down', until: after(65).toISOString() },
    ])
    expect(textsOf(decision)).toEqual(['menu!'])
  })
})

describe('a conversation that runs on a version that is published no more', () => {
  test('finishes on its own version', () => {
    const old = { id: 'flow-x', key: 'one', published: false, expiryMinutes: null }
    const flows = [{ ...old, steps: [asks('a', { any: 'z' }), ends('z', { templateId: 't-old' })] }]
    const catalog = catalogOf({
      steps: [asks('a', { any: 'z' }), ends('z')],
      flows,
      templates: [template('t-old', { content: 'da versão antiga' })],
    })
    const decision = hear(catalog, standingOn('a', { flowId: 'flow-x' }), 'oi')
    expect(textsOf(decision)).toEqual(['da versão antiga'])
    expect(decision.ended).toMatchObject([{ flowId: 'flow-x', endReason: 'completed' }])
  })
})

describe('a step that asks nothing', () => {
  test('runs on when someone stands on it', () => {
    const steps = [says('a', { next: 'b' }), asks('b')]
    const decision = hear(catalogOf({ steps }), standingOn('a'), 'oi')
    expect(textsOf(decision)).toEqual(['a!', 'b!'])
    expect(factsOf(decision, 'stopped_at')).toEqual([{ kind: 'stopped_at', rule: 'run_on' }])
  })
})

describe('an end that someone stands on', () => {
  test('ends the conversation, whatever they say', () => {
    const decision = hear(catalogOf({ steps: [ends('z', { any: 'z' })] }), standingOn('z'), 'oi')
    expect(textsOf(decision)).toEqual(['z!'])
    expect(decision.ended).toMatchObject([{ endReason: 'completed' }])
    expect(factsOf(decision, 'answer_matched')).toEqual([])
  })
})

describe('a message step that waits', () => {
  test('takes answers like a question', () => {
    const steps = [step('a', { waitInput: true, answers: [answer('sim', 'b')] }), asks('b')]
    expect(textsOf(hear(catalogOf({ steps }), standingOn('a'), 'Sim'))).toEqual(['b!'])
  })
})
