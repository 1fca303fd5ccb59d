import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asked } from './message.ts'

const word = fc.stringMatching(/^[a-z0-9éã]{1,6}$/)
const gap = fc.constantFrom(' ', ', ', '\n', ' (', ') ', '! ', '😀', '_', '-')

describe('contains', () => {
  test('finds a word between any signs and never inside a longer word', () => {
    fc.assert(
      fc.property(word, word, gap, gap, (wanted, other, before, after) => {
        expect(asked('contains', wanted, `${other}${before}${wanted}${after}${other}`)).toBe(true)
        const inside = `${other}${wanted} ${wanted}${other}`
        if (wanted !== other) expect(asked('contains', wanted, inside)).toBe(false)
      }),
    )
  })

  test('agrees with a plain search for whole words', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.'), maxLength: 24 })
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' '), minLength: 1, maxLength: 6 }),
        letters,
        (wanted, text) => {
          fc.pre(wanted.trim() !== '')
          const needle = wanted.trim().replace(/ +/g, ' ')
          const naive = new RegExp(`(?<![a-z])${needle}(?![a-z])`).test(text.trim().replace(/ +/g, ' '))
          expect(asked('contains', wanted, text)).toBe(naive)
        },
      ),
      { numRuns: 1_000 },
    )
  })

  test('a star after the last letter lets the word go on', () => {
    expect(asked('contains', 'cancel*', 'quero cancelamento')).toBe(true)
    expect(asked('contains', 'cancel*', 'cancel')).toBe(true)
    expect(asked('contains', 'cancel*', 'descancelar')).toBe(false)
  })

  test('every other sign is literal', () => {
    expect(asked('contains', '*', 'qualquer')).toBe(false)
    expect(asked('contains', '*', 'a * b')).toBe(true)
    expect(asked('contains', 'c++', 'aprendo c++ hoje')).toBe(true)
    expect(asked('contains', '[a-z]', 'abc')).toBe(false)
  })

  test('letters beyond the first plane are letters', () => {
    expect(asked('contains', 'oi', '𐐨oi')).toBe(false)
    expect(asked('contains', 'oi', '😀oi')).toBe(true)
  })

  test('a blank pattern is refused', () => {
    expect(asked('contains', ' \u200b', 'oi')).toBe('blank')
  })
})
