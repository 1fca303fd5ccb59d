import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { InstanceState } from '../../../shared/domain/flowInstance.ts'
import { fromStateJson, toStateJson } from '../../../shared/flow/instanceStateJson.ts'

const fresh: InstanceState = { vars: [], invalidCount: 0, pauseReason: null, askedAt: null }
const stored = (state: InstanceState): unknown => JSON.parse(JSON.stringify(toStateJson(state)))

describe('the stored state of a conversation', () => {
  test('holds each variable under its name', () => {
    const state: InstanceState = { ...fresh, vars: [['nome', 'Ana']], invalidCount: 2, pauseReason: 'loop' }
    expect(toStateJson(state)).toEqual({ vars: { nome: 'Ana' }, invalidCount: 2, pauseReason: 'loop', askedAt: null })
  })

  test('comes back as it was, whatever its variables are called', () => {
    const name = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', '1', ''))
    const vars = fc.uniqueArray(fc.tuple(name, fc.string()), { selector: ([key]) => key })
    fc.assert(
      fc.property(vars, (pairs) => {
        const read = fromStateJson(stored({ ...fresh, vars: pairs }))
        expect(new Map(read?.vars)).toEqual(new Map(pairs))
        expect(read?.vars).toHaveLength(pairs.length)
      }),
    )
  })

  test('reads a list of pairs too, and gives the moment of the question its default', () => {
    expect(fromStateJson({ vars: [['nome', 'Ana']], invalidCount: 0, pauseReason: null })).toEqual({
      ...fresh,
      vars: [['nome', 'Ana']],
    })
  })

  test.each([
    null,
    'x',
    7,
    [],
    {},
    { ...fresh, vars: { a: 1 } },
    { ...fresh, vars: null },
    { ...fresh, invalidCount: -1 },
  ])('%j is no state', (json) => {
    expect(fromStateJson(json)).toBeNull()
  })
})
