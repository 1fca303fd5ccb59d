import { describe, expect, test } from 'vitest'
import { compileNumberPattern } from '../../../shared/text/numberPattern.ts'
import { asked } from './message.ts'

describe('a number pattern', () => {
  test.each([
    ['<18', '17', true],
    ['<18', '18', false],
    ['>18', '19', true],
    ['<=18', '18', true],
    ['<=18', '19', false],
    ['≥18', '19', true],
    ['≤18', '17', true],
    ['≤18', '19', false],
    ['5-5', '5', true],
    ['1 ,2', '1', true],
    ['1, >9', '10', true],
    ['1, >9', '9', false],
  ])('%s asked about %s says %s', (pattern, text, expected) => {
    expect(asked('number', pattern, text)).toBe(expected)
  })

  test.each([
    ['groups of three are one number', '1,234,567', '1234567', true],
    ['and not several', '1,234,567', '567', false],
    ['other groups are several', '1,2345', '2345', true],
    ['a sign before it does not matter', '>=1,234', '2', false],
    ['nor what comes after it', '1,234-2000', '1500', true],
    ['nor does that make several', '1,234-2000', '500', false],
  ])('in English %s', (_, pattern, text, expected) => {
    expect(asked('number', pattern, text, 'en')).toBe(expected)
  })

  test.each(['5>=5', '..-5', '5-..', '>=', '1 2'])('%s is refused', (pattern) => {
    expect(asked('number', pattern, '5')).toBe('not_a_number_pattern')
  })

  test('names the ranges outside of which it never matches', () => {
    expect(compileNumberPattern('7, 1-5, >9, <=0, *', 'pt-BR')).toMatchObject({
      ok: true,
      need: {
        kind: 'number',
        ranges: [
          { low: 7, high: 7 },
          { low: 1, high: 5 },
          { low: 9, high: Infinity },
          { low: -Infinity, high: 0 },
          { low: -Infinity, high: Infinity },
        ],
      },
    })
  })
})
