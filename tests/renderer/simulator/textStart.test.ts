import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { textStart } from '../../../renderer/simulator/textStart.ts'

test('a short text stays whole', () => {
  expect(textStart('oi', 2)).toBe('oi')
})

test('an emoji is never cut in two', () => {
  expect(textStart('a😀b', 2)).toBe('a')
  expect(textStart('a😀b', 3)).toBe('a😀')
})

test('it is always the beginning of the text, whole characters, and as long as asked or one unit less', () => {
  const texts = fc.string({ unit: 'binary', minLength: 1 })
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 30 }), (text, units) => {
      const start = textStart(text, units)
      expect(text.startsWith(start)).toBe(true)
      expect(start.isWellFormed()).toBe(true)
      expect(start.length).toBeGreaterThanOrEqual(Math.min(text.length, units) - 1)
      expect(start.length).toBeLessThanOrEqual(units)
    }),
  )
})
