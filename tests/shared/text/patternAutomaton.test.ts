import * as fc from 'fast-check'
import { RE2JS } from 're2js'
import { expect, test } from 'vitest'
import { compileAutomaton } from '../../../shared/text/patternAutomaton.ts'
import { readProgram } from '../../../shared/text/patternProgram.ts'

const sign = fc.constantFrom(...Array.from('abAkKsß1 2.-_\n\u212aſé😀𐐨Å'))
const text = fc.string({ unit: sign, maxLength: 12 })
const literal = fc.string({ unit: sign, minLength: 1, maxLength: 3 }).map((letters) => letters.replace(/[.-]/g, '\\$&'))
const simple = [
  '.',
  '\\d',
  '\\w',
  '\\W',
  '\\s',
  '\\b',
  '\\B',
  '^',
  '$',
  '[ak]',
  '[^a]',
  '[a-z]',
  '\\pL',
  '(?i)',
  '(?-i:k)',
]
const multiline = ['\\A', '\\z', '(?s:.)', '(?m:^)', '(?m:$)']
const repeats = ['*', '+', '?', '*?', '{2}', '{0,2}', '{1,3}?', '{5,40}', '{20}']
const { regex } = fc.letrec<{ regex: string }>((tie) => ({
  regex: fc.oneof(
    { maxDepth: 4 },
    literal,
    fc.constantFrom(...simple, ...multiline),
    fc.tuple(tie('regex'), tie('regex')).map(([one, other]) => one + other),
    fc.tuple(tie('regex'), tie('regex')).map(([one, other]) => `(?:${one}|${other})`),
    fc.tuple(tie('regex'), fc.constantFrom(...repeats)).map(([one, times]) => `(${one})${times}`),
  ),
}))

const compiled = (pattern: string): RE2JS | null => {
  try {
    return RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE)
  } catch {
    return null
  }
}

test('says what the library says', () => {
  let matched = 0
  fc.assert(
    fc.property(regex, fc.array(text, { minLength: 4, maxLength: 8 }), (pattern, texts) => {
      const library = compiled(pattern)
      if (library === null) return
      const matches = compileAutomaton(readProgram(library))
      for (const said of texts) {
        expect(matches(said)).toBe(library.test(said))
        if (matches(said)) matched += 1
      }
    }),
    { numRuns: 2_000 },
  )
  expect(matched).toBeGreaterThan(1_000)
})

test('says what the library says of long patterns and texts', () => {
  const patterns = [
    'a.{20}b',
    '(.*a){30}z',
    '(a|b?){30}c$',
    'b.{0,60}ab\\b',
    '(\\w+ ){1,20}b',
    '^([ab]{3} ?)+$',
    '[ab]{64}c',
  ]
  const longText = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', 'z'), minLength: 20, maxLength: 200 })
  const both = patterns.map((pattern) => {
    const library = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE)
    return [library, compileAutomaton(readProgram(library))] as const
  })
  fc.assert(
    fc.property(longText, (said) => {
      for (const [library, matches] of both) expect(matches(said)).toBe(library.test(said))
    }),
    { numRuns: 300 },
  )
})
