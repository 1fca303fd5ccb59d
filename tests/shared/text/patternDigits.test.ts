import { RE2JS } from 're2js'
import { expect, test } from 'vitest'
import { needsDigit } from '../../../shared/text/patternDigits.ts'
import { readProgram } from '../../../shared/text/patternProgram.ts'

test.each([
  ['^\\d{5}-?\\d{3}$', true],
  ['[0-5]', true],
  ['a*[1-3]+b*', true],
  ['\\d|7x', true],
  ['(?:\\d|a)b', false],
  ['\\d*', false],
  ['\\d?x', false],
  ['[0-9a]', false],
  ['\\D', false],
  ['.', false],
  ['^$', false],
  ['٣', false],
])('whether %j needs a digit: %j', (pattern, needed) => {
  expect(needsDigit(readProgram(RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE)))).toBe(needed)
})
