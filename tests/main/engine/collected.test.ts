import { describe, expect, test } from 'vitest'
import { compileCatalog } from '../../../main/engine/compileCatalog.ts'
import { setVariable } from '../../../main/engine/setVariable.ts'
import { startFlow } from '../../../main/engine/flowEngine.ts'
import { beginTurn } from '../../../main/engine/turn.ts'
import { variablesOf } from '../../../main/engine/variablesOf.ts'
import { defaultSettings } from '../../../shared/domain/settings.ts'
import { prepareMessage } from '../../../shared/text/preparedMessage.ts'
import { asks, catalogOf, factsOf, hear, nobody, standingOn, start, trigger } from './samples.ts'

const collected = (...vars: [string, string][]) =>
  standingOn('a', { state: { vars, invalidCount: 0, pauseReason: null, askedAt: null } })

describe('what placeholders stand for', () => {
  test("is the contact's own data, in both languages", () => {
    expect(Object.fromEntries(variablesOf(beginTurn(nobody)))).toEqual({
      nome: 'João',
      name: 'João',
      telefone: '+5511988887777',
      phone: '+5511988887777',
    })
  })

  test('of a contact without a name is nothing', () => {
    const nameless = { ...nobody, contact: { ...nobody.contact, name: null } }
    expect(variablesOf(beginTurn(nameless)).get('name')).toBe('')
    expect(variablesOf(beginTurn(nameless)).get('nome')).toBe('')
  })

  test('is what was collected, where that is not blank', () => {
    const known = variablesOf(beginTurn(collected(['nome', 'Ana'], ['name', ' '], ['__proto__', 'x'])))
    expect([known.get('nome'), known.get('name'), known.get('__proto__')]).toEqual(['Ana', 'João', 'x'])
  })
})

describe('a value that is collected', () => {
  test('replaces the one of its own name alone, and the trace says what was there', () => {
    const turn = setVariable(beginTurn(collected(['a', '1'], ['b', '2'], ['c', '3'])), 'b', 'x')
    expect(turn.live?.state.vars).toEqual([
      ['a', '1'],
      ['b', 'x'],
      ['c', '3'],
    ])
    expect(turn.trace).toEqual([{ kind: 'variable_set', name: 'b', before: '2', after: 'x' }])
  })

  test('is kept only by a step that names a variable', () => {
    const decision = hear(catalogOf({ steps: [asks('a', { any: 'b' }), asks('b')] }), standingOn('a'), 'oi')
    expect(decision.live?.state.vars).toEqual([])
    expect(factsOf(decision, 'variable_set')).toEqual([])
  })
})

test('in English numbers are read as English writes them, in triggers and in answers', () => {
  const { catalog } = compileCatalog({
    flows: [
      {
        id: 'flow-1',
        key: 'one',
        published: true,
        steps: [
          asks('a', { variable: 'n', validation: { kind: 'number', min: null, max: null }, any: 'b' }),
          asks('b'),
        ],
        expiryMinutes: null,
      },
    ],
    triggers: [trigger('g', '1,234', { type: 'number', templateId: 'x' })],
    templates: [],
    settings: defaultSettings,
    language: 'en',
    texts: { optOutConfirmation: 'out', optInConfirmation: 'in' },
  })
  expect(catalog.matching(prepareMessage('1234', 'en')).map(({ id }) => id)).toEqual(['g'])
  expect(hear(catalog, standingOn('a'), '1,234.5').live?.state.vars).toEqual([['n', '1234.5']])
})

test.each([
  ['gone', 'missing'],
  ['flow-old', 'not_published'],
  ['flow-1', 'empty'],
] as const)('the flow %s starts nothing: %s', (flowId, why) => {
  const context = {
    catalog: catalogOf({}),
    situation: nobody,
    ports: { now: start, random: () => 0, newId: () => 'i' },
  }
  const turn = startFlow(beginTurn(nobody), context, flowId)
  expect(turn.live).toBeNull()
  expect(turn.trace).toEqual([{ kind: 'flow_unusable', flowId, why }])
})
