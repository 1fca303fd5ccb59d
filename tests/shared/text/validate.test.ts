import { describe, expect, test } from 'vitest'
import type { Validation } from '../../../shared/domain/flowStep.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import { validateAnswer } from '../../../shared/text/validate.ts'

const checked = (validation: Validation, text: string, language: Language = 'pt-BR'): string => {
  const answer = validateAnswer(validation, text, { language })
  return answer.ok ? `= ${answer.value}` : answer.why
}

describe('a typed answer', () => {
  test('any takes everything, text everything but blanks', () => {
    expect(checked({ kind: 'any' }, ' ')).toBe('= ')
    expect(checked({ kind: 'text' }, ' Ana ')).toBe('= Ana')
    expect(checked({ kind: 'text' }, '\u200b')).toBe('empty')
    expect(checked({ kind: 'answers' }, 'oi')).toBe('no_answer_matches')
  })

  test.each([
    ['0', '= 0'],
    ['10', '= 10'],
    ['dois', '= 2'],
    ['2,50', '= 2.5'],
    ['0,0000001', '= 0.0000001'],
    ['-0,1', 'too_small'],
    ['10,1', 'too_large'],
    ['oi', 'not_a_number'],
    ['', 'empty'],
  ])('the number %j between 0 and 10 gives %s', (text, expected) => {
    expect(checked({ kind: 'number', min: 0, max: 10 }, text)).toBe(expected)
  })

  test('a bound of zero counts and no bound means any number', () => {
    expect(checked({ kind: 'number', min: null, max: 0 }, '1')).toBe('too_large')
    expect(checked({ kind: 'number', min: null, max: null }, '-999')).toBe('= -999')
    expect(checked({ kind: 'number', min: null, max: null }, '1.234', 'en')).toBe('= 1.234')
  })

  test.each([
    [-10, -1, '-10', '= -10'],
    [-10, -1, '-1', '= -1'],
    [-10, -1, '-10,5', 'too_small'],
    [-10, -1, '0', 'too_large'],
    [0, 0, '0', '= 0'],
    [0, 0, '-0', '= 0'],
    [0, 0, '0,1', 'too_large'],
    [5, 1, '3', 'too_small'],
    [0.1, 0.3, '0,3', '= 0.3'],
    [0.1, 0.3, '0,09', 'too_small'],
  ])('the bounds %d and %d are part of what is allowed: %j gives %s', (min, max, text, expected) => {
    expect(checked({ kind: 'number', min, max }, text)).toBe(expected)
  })

  test.each([
    [' A.B@Exemplo.COM. ', '= A.B@exemplo.com'],
    ['_a@b.com', '= _a@b.com'],
    ['<joão@exemplo.com.br>', '= joão@exemplo.com.br'],
    ['mailto:a+b@c-d.io', '= a+b@c-d.io'],
    ...['a@b', 'a@@b.com', 'a b@c.com', 'a..b@c.com', 'a.@b.com', 'a@-b.com', 'a@b.c', `${'a'.repeat(65)}@b.com`].map(
      (text) => [text, 'not_an_email'],
    ),
  ])('the e-mail %j gives %s', (text, expected) => {
    expect(checked({ kind: 'email' }, text ?? '')).toBe(expected)
  })

  test.each([
    ['(11) 98888-7777', '= +5511988887777'],
    ['011 98888 7777', '= +5511988887777'],
    ['+55 11 98888-7777', '= +5511988887777'],
    ['5511988887777', '= +5511988887777'],
    ['55 98888-7777', '= +5555988887777'],
    ['11 3888-7777', '= +551138887777'],
    ['１１９８８８８７７７７', '= +5511988887777'],
    ['+1 (415) 555-2671', '= +14155552671'],
    ['001 415 555 2671', '= +14155552671'],
    ['98888-7777', '= 988887777'],
    ...[
      '123',
      'oi',
      '+',
      '(00) 0000-0000',
      '+0123456789',
      '1234567890123456',
      '11 98888-7777 ramal 2',
      '5+5119888877',
    ].map((text) => [text, 'not_a_phone']),
  ])('the phone %j gives %s', (text, expected) => {
    expect(checked({ kind: 'phone' }, text ?? '')).toBe(expected)
  })

  test.each([
    ['03/04/2025', '= 2025-04-03', '= 2025-03-04'],
    ['29/02/2024', '= 2024-02-29', 'not_a_date'],
    ['02/29/2023', 'not_a_date', 'not_a_date'],
    ['29.2.1900', 'not_a_date', 'not_a_date'],
    ['31-04-2025', 'not_a_date', 'not_a_date'],
    ['1/2/68', '= 2068-02-01', '= 2068-01-02'],
    ['1/2/69', '= 1969-02-01', '= 1969-01-02'],
    ['2025-12-25', '= 2025-12-25', '= 2025-12-25'],
    ['1º de março de 2025', '= 2025-03-01', '= 2025-03-01'],
    ['December 25th, 2025.', '= 2025-12-25', '= 2025-12-25'],
    ['25 dez 2025', '= 2025-12-25', '= 2025-12-25'],
    ['25/12', 'not_a_date', 'not_a_date'],
    ['00/01/2025', 'not_a_date', 'not_a_date'],
    ['12/10/2025 às 14h30', 'not_a_date', 'not_a_date'],
  ])('the date %j gives %s in Portuguese and %s in English', (text, portuguese, english) => {
    expect(checked({ kind: 'date' }, text)).toBe(portuguese)
    expect(checked({ kind: 'date' }, text, 'en')).toBe(english)
  })
})
