import { expect, test } from 'vitest'
import type { CatalogSource } from '../../../main/engine/compileCatalog.ts'
import { compileCatalog } from '../../../main/engine/compileCatalog.ts'
import { defaultSettings } from '../../../shared/domain/settings.ts'
import { prepareMessage } from '../../../shared/text/preparedMessage.ts'
import { after, asks, ends, template, trigger } from './samples.ts'

const source: CatalogSource = {
  flows: [],
  triggers: [],
  templates: [],
  settings: defaultSettings,
  language: 'pt-BR',
  texts: { optOutConfirmation: 'out', optInConfirmation: 'in' },
}

test('a trigger whose pattern is not understood is left out and named with its reason', () => {
  const { catalog, leftOut } = compileCatalog({
    ...source,
    triggers: [
      trigger('blank', '  '),
      trigger('look', 'a(?=b)', { type: 'regex' }),
      trigger('open', '(', { type: 'regex' }),
      trigger('number', 'muitos', { type: 'number' }),
      trigger('long', 'x'.repeat(1_001), { type: 'regex' }),
      trigger('fine', 'oi'),
    ],
  })
  expect(catalog.triggers.map(({ id }) => id)).toEqual(['fine'])
  expect(leftOut.map(({ triggerId }) => triggerId)).toEqual(['blank', 'look', 'open', 'number', 'long'])
  expect(new Set(leftOut.map(({ code }) => code)).size).toBeGreaterThan(2)
})

test('triggers are in the order in which they are asked, however they came', () => {
  const triggers = [
    trigger('d', 'oi', { priority: 1, updatedAt: after(1) }),
    trigger('c', 'oi', { priority: 1, updatedAt: after(2) }),
    trigger('b', 'oi', { priority: 1, updatedAt: after(2) }),
    trigger('a', 'oi', { priority: -2 }),
    trigger('e', 'oi', { priority: 2_147_483_647, active: false }),
  ]
  for (const given of [triggers, triggers.toReversed()]) {
    const { catalog } = compileCatalog({ ...source, triggers: given })
    expect(catalog.triggers.map(({ id }) => id)).toEqual(['e', 'b', 'c', 'd', 'a'])
  }
  expect(triggers.map(({ id }) => id)).toEqual(['d', 'c', 'b', 'a', 'e'])
})

test('a pattern that several triggers have is understood once, and all of them are found', () => {
  const { catalog } = compileCatalog({
    ...source,
    triggers: [
      trigger('first', 'oi', { priority: 2 }),
      trigger('contains', 'oi', { priority: 1, type: 'contains' }),
      trigger('second', 'oi', { priority: 0 }),
      trigger('z', 'tchau'),
    ],
  })
  const [first, contains, second] = catalog.triggers
  expect(first?.matches).toBe(second?.matches)
  expect(first?.matches).not.toBe(contains?.matches)
  const found = (text: string) => catalog.matching(prepareMessage(text, 'pt-BR')).map(({ id }) => id)
  expect(found('oi!')).toEqual(['first', 'contains', 'second'])
  expect(found('oi você')).toEqual(['contains'])
  expect(found('boa noite')).toEqual([])
})

test('a flow starts at its first step; any key and any id is an ordinary word', () => {
  const steps = [asks('__proto__'), ends('constructor')]
  const { catalog } = compileCatalog({
    ...source,
    flows: [{ id: 'toString', key: 'k', published: true, steps, expiryMinutes: 5 }],
    templates: [template('__proto__')],
  })
  const flow = catalog.flows.get('toString')
  expect(flow).toMatchObject({ key: 'k', published: true, firstStepKey: '__proto__', expiryMinutes: 5 })
  expect(flow?.steps.get('constructor')).toBe(steps[1])
  expect(catalog.templates.get('__proto__')?.id).toBe('__proto__')
  expect(catalog.flows.get('__proto__')).toBeUndefined()
})

test('the consent words are understood as whole messages', () => {
  const { consent } = compileCatalog(source).catalog
  const says = (text: string) => prepareMessage(text, 'pt-BR')
  expect(consent.optsOut(says('Parar!'))).toBe(true)
  expect(consent.optsOut(says('sair'))).toBe(false)
  expect(consent.optsOutOutsideFlow(says('sair'))).toBe(true)
  expect(consent.optsIn(says('voltar'))).toBe(true)
  expect(consent.optsIn(says('quero voltar'))).toBe(false)
})
