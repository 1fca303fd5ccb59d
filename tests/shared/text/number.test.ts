import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseNumber } from '../../../shared/text/number.ts'

describe('a whole message as a number', () => {
  test.each([
    ['1️⃣', 1],
    ['1️⃣0️⃣', 10],
    ['🔟', 10],
    ['⑳', 20],
    ['➊', 1],
    ['⒈', 1],
    ['⑴', 1],
    ['٣', 3],
    ['𝟏𝟐', 12],
    ['1.', 1],
    ['(1)', 1],
    ['1 -', 1],
    ['-1', -1],
    ['-0', 0],
    ['1 👍', 1],
    ['op1', 1],
    ['opção nº 3', 3],
    ['Número: dois', 2],
    ['№ 7', 7],
    ['option three', 3],
    ['#1', 1],
    ['R$50,00', 50],
    ['1°', 1],
    ['1o', 1],
    ['3rd', 3],
    ['primeiro', 1],
    ['zero', 0],
    ['DEZ', 10],
    ['0.123', 0.123],
    ['1234.567', 1234.567],
    ['1,234.56', 1234.56],
    ['1.234,56', 1234.56],
    ['123456789012345', 123456789012345],
  ])('%j is %d', (text, number) => {
    expect(parseNumber(text, 'pt-BR')).toBe(number)
    expect(parseNumber(text, 'en')).toBe(number)
  })

  test.each([
    '',
    '-',
    '#',
    'opção',
    '1 2',
    '①②',
    '1-2',
    '1/2',
    '½',
    '1½',
    '10²',
    'Ⅳ',
    '1e3',
    '0x10',
    '1:30',
    '14h',
    '12/10/2025',
    '1,2,3',
    '1.2.3',
    '1..2',
    '.5',
    '1%',
    '+1',
    'onze',
    'um dois',
    'segunda',
    'quero 1',
    '1 pizza',
    'Infinity',
    'NaN',
    '__proto__',
    'constructor',
    '1234567890123456',
    '1'.repeat(4_096),
    '٣'.repeat(4_096),
  ])('%j is not one number', (text) => {
    expect(parseNumber(text, 'pt-BR')).toBeNull()
    expect(parseNumber(text, 'en')).toBeNull()
  })

  test('the language decides what could be read both ways', () => {
    expect([parseNumber('1.234', 'pt-BR'), parseNumber('1.234', 'en')]).toEqual([1234, 1.234])
    expect([parseNumber('1,234', 'pt-BR'), parseNumber('1,234', 'en')]).toEqual([1.234, 1234])
    expect([parseNumber('1.234.567', 'pt-BR'), parseNumber('1,234,567', 'en')]).toEqual([1234567, 1234567])
  })

  test.each(['pt-BR', 'en'] as const)('what %s writes is read back', (language) => {
    const format = new Intl.NumberFormat(language, { maximumFractionDigits: 2 })
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }),
        fc.constantFrom(1, 10, 100),
        (whole, part) => {
          const number = whole / part + 0
          expect(parseNumber(format.format(number), language)).toBe(number)
        },
      ),
    )
  })
})
