import { expect, test } from 'vitest'
import { unsupportedSyntax } from '../../../shared/text/patternSyntax.ts'

test.each([
  ['after a class look-around counts again', '[a](?=b)', 'look_around'],
  ['in a class it is text', 'x[(?=]', null],
  ['a bracket right after the opening one belongs to the class', '[](?=]', null],
  ['also in a class that excludes', '[^](?=]', null],
  ['and the next one ends it', '[]a](?=b)', 'look_around'],
  ['a later class changes nothing about an earlier one', '[a](?=x)[^]]', 'look_around'],
  ['a quote is text to its end', '\\Q(?=\\E(?=a)', 'look_around'],
  ['a quote without an end is text to the end', '\\Q(?=', null],
  ['a quote in a class is none', '[\\Q](?=a)', 'look_around'],
  ['after a quote references count', '\\Qa\\E\\1', 'back_reference'],
  ['in a class a digit is no reference', '[\\1]', null],
  ['half a character is refused in a class too', '[\\udc00]', 'surrogate'],
  ['an escaped backslash escapes nothing', '\\\\ud83d', null],
  ['an escaped backslash before a reference too', '\\\\1', null],
  ['three digits are no character', '\\ud83z', null],
  ['an escaped bracket opens no class', '\\[(?=a)', 'look_around'],
])('%s', (_, pattern, code) => {
  expect(unsupportedSyntax(pattern)).toBe(code)
})
