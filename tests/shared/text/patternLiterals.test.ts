import { RE2JS } from 're2js'
import { describe, expect, test } from 'vitest'
import { caseless } from '../../../shared/text/caseless.ts'
import { patternLiterals } from '../../../shared/text/patternLiterals.ts'
import { readProgram } from '../../../shared/text/patternProgram.ts'

describe('the literals a regex needs', () => {
  test.each([
    ['quero (?:um|o) boleto', [['quero '], ['um', 'o'], [' boleto']]],
    ['(?i)PIX', [['pix']]],
    ['boleto|segunda via|2ª VIA', [['boleto', 'segunda via', '2ª via']]],
    ['^n[ãa]o quero$', [['n'], ['o quero']]],
    ['(?:a.*bcd|ef)g', [['bcd', 'ef'], ['g']]],
    ['STRASSE|straße', [['strasse', 'strasse']]],
    ['\\bKm\\b', [['km']]],
    ['(?:abc)+', [['abc']]],
    ['(?:abc)?', []],
    ['abc|', []],
    ['abc|.', []],
    ['^\\d{5}-?\\d{3}$', []],
    ['(?i:abc)', []],
    ['.*', []],
  ])('%j', (pattern, literals) => {
    expect(patternLiterals(pattern)).toEqual(literals)
  })
})

describe('the caseless form', () => {
  const everyCharacter = Array.from({ length: 0x110000 }, (_, code) => code)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
  const hasCase = (character: string) => /[\p{Changes_When_Casemapped}\p{Changes_When_Casefolded}]/u.test(character)

  test('is the same for any two characters that a regex takes for the same', () => {
    const cased = everyCharacter.filter(hasCase)
    const codes = cased.map((character) => character.codePointAt(0) ?? 0)
    for (const character of cased) {
      const { positionsOf } = readProgram(RE2JS.compile(character, RE2JS.CASE_INSENSITIVE))
      const same = codes.filter((code) => positionsOf(code).length > 0).map((code) => String.fromCodePoint(code))
      expect(same).toContain(character)
      expect(new Set(same.map(caseless))).toEqual(new Set([caseless(character)]))
    }
  })

  test('leaves every character that has no case as it is', () => {
    const changed = everyCharacter.filter((character) => !hasCase(character) && caseless(character) !== character)
    expect(changed).toEqual([])
  })

  test('of two texts in a row is their forms in a row', () => {
    for (const one of ['Σ', 'aΣ', 'ß', 'İ', 'I', 'ſ']) {
      for (const other of ['', 'Σ', ' ', 'a', '\u0307', '\u0301']) {
        expect(caseless(one + other)).toBe(caseless(one) + caseless(other))
      }
    }
  })
})
