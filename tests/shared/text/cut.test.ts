import { expect, test } from 'vitest'
import { firstCharacters } from '../../../shared/text/firstCharacters.ts'
import { fold } from '../../../shared/text/fold.ts'

test('a character is a code point: the last one of the basic plane is one unit, the first one after it two', () => {
  expect(firstCharacters('\uffff\uffffab', 2)).toBe('\uffff\uffff')
  expect(firstCharacters('\u{10000}\u{10000}ab', 2)).toBe('\u{10000}\u{10000}')
  expect(firstCharacters('ab', 2)).toBe('ab')
})

test('a folded text that is cut after a space ends before it', () => {
  expect(fold(`${'a'.repeat(4_095)} b`)).toBe('a'.repeat(4_095))
  // Folding makes two letters of one.
  expect(fold(`${'ß'.repeat(2_047)}a b`)).toBe(`${'s'.repeat(4_094)}a`)
})
