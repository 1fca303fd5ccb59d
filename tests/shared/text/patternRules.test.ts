import * as fc from 'fast-check'
import { RE2JS } from 're2js'
import { describe, expect, test } from 'vitest'
import { compilePattern } from '../../../shared/text/pattern.ts'
import { compileAutomaton } from '../../../shared/text/patternAutomaton.ts'
import { readProgram } from '../../../shared/text/patternProgram.ts'
import { patternText } from '../../../shared/text/patternText.ts'
import { asked } from './message.ts'

describe('the border of a word', () => {
  const letters = Array.from('azAZ09_mM5')
  const others = Array.from('/:@[`{- \né^')

  test.each(letters)('is not before or after %j', (letter) => {
    expect(asked('regex', 'oi\\b', `-oi${letter}`)).toBe(false)
    expect(asked('regex', '\\boi', `${letter}oi`)).toBe(false)
    expect(asked('regex', '\\Boi', `${letter}oi`)).toBe(true)
    expect(asked('regex', 'oi\\B', `oi${letter}`)).toBe(true)
  })

  test.each(others)('is before and after %j', (sign) => {
    expect(asked('regex', 'oi\\b', `-oi${sign}a`)).toBe(true)
    expect(asked('regex', '\\boi', `a${sign}oi`)).toBe(true)
    expect(asked('regex', '\\Boi', `a${sign}oi`)).toBe(false)
  })
})

describe('the border of a line or a text', () => {
  test.each([
    ['^a', 'ba', false],
    ['^a', 'b\na', false],
    ['(?m)^a', 'b\na', true],
    ['(?m)^a', 'ba', false],
    ['a$', 'ab', false],
    ['a$', 'a\nb', false],
    ['(?m)a$', 'a\nb', true],
    ['(?m)a$', 'ab', false],
    ['\\Aa\\z', 'a', true],
    ['^$', 'a', false],
    ['^.{2}$', '👍👍', true],
    ['^.{2}$', '\ud7ff\ue000', true],
    ['^.{2}$', '\uffff\uffff', true],
    ['^.{2}$', '\u{10000}\u{10ffff}', true],
    ['^.{3}$', '👍👍', false],
  ])('%s against %j is %s', (pattern, text, expected) => {
    expect(asked('regex', pattern, text)).toBe(expected)
  })
})

describe('what stands for a character', () => {
  test.each([
    ['a carriage return is a line break', 'a\\rb', 'a\rb'],
    ['the last character there is', '^\\u{10ffff}$', '\u{10ffff}'],
    ['a quote without an end', '\\Q\\t', 'a \\t'],
  ])('%s', (_, pattern, text) => {
    expect(asked('regex', pattern, text)).toBe(true)
  })

  test('a message has one kind of line break, one kind of space and none around it', () => {
    expect(patternText(' a\vVb\u00a0c\r\nd ')).toBe('a\nVb c\nd')
  })
})

describe('what a message must have for a regex', () => {
  test.each([
    ['boleto|pix', { kind: 'literals', anyOfEach: [['boleto', 'pix']] }],
    ['^\\d{5}$', { kind: 'digit' }],
    ['.*', { kind: 'nothing' }],
  ])('%s', (pattern, need) => {
    expect(compilePattern(pattern)).toMatchObject({ ok: true, need })
  })
})

test('a pattern may have a thousand characters and no more', () => {
  expect(compilePattern('a|'.repeat(499) + 'ab')).toMatchObject({ ok: true })
  expect(compilePattern('a|'.repeat(500) + 'a')).toEqual({ ok: false, code: 'too_long' })
})

test('every regex says what the library says, however many positions it has', () => {
  const parts = ['a', 'b', '.', '[ab]', '\\w', '\\d', '\\b', '\\B', '^', '$', '(?m:^)', '(?m:$)', 'á', '😀', '[^a]']
  const repeats = ['', '', '', '*', '+', '?', '{3}', '{9}', '{34}', '{0,40}']
  const piece = fc
    .tuple(fc.constantFrom(...parts), fc.constantFrom(...repeats))
    .map(([part, times]) => `(?:${part})${times}`)
  const branch = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''))
  const pattern = fc.array(branch, { minLength: 1, maxLength: 3 }).map((branches) => branches.join('|'))
  const run = fc.tuple(fc.constantFrom('a', 'b', '1', ' ', '\n', 'á', '😀', '_'), fc.constantFrom(1, 1, 2, 9, 35))
  const text = fc.array(run, { maxLength: 5 }).map((runs) => runs.map(([sign, times]) => sign.repeat(times)).join(''))
  let matched = 0
  let answers = 0
  fc.assert(
    fc.property(pattern, fc.array(text, { minLength: 6, maxLength: 6 }), (source, texts) => {
      const library = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE)
      const matches = compileAutomaton(readProgram(library))
      for (const said of texts) {
        expect(matches(said)).toBe(library.test(said))
        answers += 1
        matched += matches(said) ? 1 : 0
      }
    }),
    { numRuns: 150 },
  )
  // Both answers must be met often.
  expect(matched).toBeGreaterThan(answers / 10)
  expect(matched).toBeLessThan((answers * 19) / 20)
})
