import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limits } from '../../../shared/domain/limits.ts'
import { isReservedAnswer } from '../../../shared/flow/reservedAnswer.ts'
import { uniqueKey } from '../../../shared/flow/stepKey.ts'

describe('a key from a title', () => {
  it.each([
    ['Segunda via', 'segunda_via'],
    ['  Opções & Preços! ', 'opcoes_precos'],
    ['Olá 😀', 'ola'],
    ['日本語', '日本語'],
    ['😀', 'etapa_1'],
    ['', 'etapa_1'],
    ['next', 'next_2'],
    ['Default', 'default_2'],
    ['*', 'etapa_1'],
  ])('%j is %j', (title, key) => {
    expect(uniqueKey(title, new Set())).toBe(key)
  })

  it('gets a number when it is taken', () => {
    expect(uniqueKey('Menu', new Set(['menu', 'menu_2']))).toBe('menu_3')
    expect(uniqueKey('', new Set(['etapa_1']))).toBe('etapa_2')
  })

  it('is free, storable and never reserved for any title', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { maxLength: 5 }), (titles) => {
        const taken = new Set<string>()
        for (const title of titles) {
          const key = uniqueKey(title, taken)
          expect(taken.has(key) || key === '' || isReservedAnswer(key) || key.length > limits.key).toBe(false)
          expect(key.isWellFormed()).toBe(true)
          taken.add(key)
        }
      }),
    )
  })
})
