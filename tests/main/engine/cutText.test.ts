import { expect, test } from 'vitest'
import { cutText } from '../../../main/engine/cutText.ts'

test.each([
  ['', 0, ''],
  ['abc', 3, 'abc'],
  ['abc', 2, 'ab'],
  ['a😀b', 2, 'a'],
  ['a😀b', 3, 'a😀'],
  ['a\u{10000}', 2, 'a'],
  ['a\u{10ffff}', 2, 'a'],
  ['a\ud7ffb', 2, 'a\ud7ff'],
  ['a\ue000b', 2, 'a\ue000'],
  ['😀', 2, '😀'],
])('%j cut at %i is %j', (text, length, cut) => {
  expect(cutText(text, length)).toBe(cut)
})
