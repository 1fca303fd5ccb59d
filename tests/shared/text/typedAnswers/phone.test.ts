import { describe, expect, test } from 'vitest'
import { readPhone } from '../../../../shared/text/typedAnswers/phone.ts'

describe('a telephone number', () => {
  test.each([
    ['with a plus it is international, also where it looks Brazilian', '+11988887777', '+11988887777'],
    ['also in brackets', '(+1) 1988887777', '+11988887777'],
    ['two zeros are a plus', '0011988887777', '+11988887777'],
    ['a trunk zero goes, another zero stays', '011980887777', '+5511980887777'],
    ['a zero inside stays', '11980887777', '+5511980887777'],
    ['a landline has eight digits', '(11) 2222-3333', '+551122223333'],
    ['eight digits alone have no area', '98887770', '98887770'],
    ['nine digits alone have no area', '988887777', '988887777'],
    ['seven digits are none', '8887777', null],
    ['eight that begin with zero are none', '08887777', null],
    ['ten that no area of Brazil has are of another country', '2025550123', '+2025550123'],
    ['keycaps are digits', Array.from('11988887777', (digit) => `${digit}\u20e3`).join(''), '+5511988887777'],
    [
      'keycaps as telephones write them',
      Array.from('11988887777', (digit) => `${digit}\ufe0f\u20e3`).join(''),
      '+5511988887777',
    ],
    ['signs in front of it all belong to something else', '#11988887777', null],
  ])('%s: %s', (_, text, expected) => {
    expect(readPhone(text)).toBe(expected)
  })
})
