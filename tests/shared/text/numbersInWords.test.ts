import { describe, expect, test } from 'vitest'
import { parseNumber } from '../../../shared/text/number.ts'
import { validateAnswer } from '../../../shared/text/validate.ts'

describe('a whole message as a number', () => {
  test.each([
    ['primeira', 1],
    ['terceira', 3],
    ['10º', 10],
    ['dia 1º', null],
    ['1º lugar', null],
    ['R$ 5', 5],
    ['R$ 5 mil', null],
    ['total R$ 5', null],
    ['№ 5', 5],
    ['1\u20e3', 1],
    ['...', null],
  ])('%s is %s', (text, number) => {
    expect(parseNumber(text, 'pt-BR')).toBe(number)
  })

  test('blanks around it do not make it long, signs do', () => {
    expect(parseNumber(`${' '.repeat(300)}7`, 'pt-BR')).toBe(7)
    expect(parseNumber(`7${'!'.repeat(255)}`, 'pt-BR')).toBe(7)
    expect(parseNumber(`7${'!'.repeat(256)}`, 'pt-BR')).toBeNull()
  })

  test('it is kept with the decimals that were typed', () => {
    const validation = { kind: 'number', min: null, max: null } as const
    expect(validateAnswer(validation, '123456789012,345', { language: 'pt-BR' })).toEqual({
      ok: true,
      value: '123456789012.345',
    })
  })
})
