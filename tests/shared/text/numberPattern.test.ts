import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asked } from './message.ts'

describe('a number pattern', () => {
  test.each([
    ['7', '7', true],
    ['7', '8', false],
    ['-5', '-5', true],
    ['1–5', '5', true],
    ['1 - 5', '0', false],
    ['-5--1', '-3', true],
    ['> 18', '18', false],
    ['≥18', '18', true],
    ['<=1,5', '1,5', true],
    ['*', 'dois', true],
    ['*', 'oi', false],
    ['1,2,3', '2', true],
    ['1, 2', '2', true],
    ['1-5, 9', '9', true],
    ['1-5, 9', '7', false],
    ['1,5', '1,5', true],
    ['1,5', '5', false],
    ['1,5, 2,5', '2,5', true],
  ])('%j asked about %j says %j', (pattern, text, expected) => {
    expect(asked('number', pattern, text)).toBe(expected)
  })

  test('in English a comma that groups nothing separates', () => {
    expect(asked('number', '1,5', '5', 'en')).toBe(true)
    expect(asked('number', '1,234', '1234', 'en')).toBe(true)
    expect(asked('number', '1,234', '234', 'en')).toBe(false)
  })

  test.each([
    ['', 'blank'],
    ['5-1', 'reversed_range'],
    ['1, 5-1', 'reversed_range'],
    ...['1-', '1,,2', '1,', '>', '=5', '**', 'oi', '1-5-9', '1e3', '> >1'].map((pattern) => [
      pattern,
      'not_a_number_pattern',
    ]),
  ])('%j is refused as %s', (pattern, code) => {
    expect(asked('number', pattern ?? '', '1')).toBe(code)
  })

  test('a range holds exactly what lies between its ends', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.integer(), (one, other, asking) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        expect(asked('number', `${low}-${high}`, String(asking))).toBe(low <= asking && asking <= high)
        expect(asked('number', `>=${low}`, String(asking))).toBe(asking >= low)
      }),
    )
  })
})
