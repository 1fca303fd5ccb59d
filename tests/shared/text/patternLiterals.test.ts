import { RE2JS } from 're2js'
import { describe, expect, test } from 'vitest'
import { caseless } from '../../../shared/text/caseless.ts'
import { patternLiterals } from '../../../shared/text/patternLiterals.ts'

describe('the literals a regex needs', () => {
  test.each([
    ['quero (?:um|o) boleto', [' boleto']],
    ['(?i)PIX', ['pix']],
    ['boleto|segunda via|2ª VIA', ['boleto', 'segunda via', '2ª via']],
    ['^n[ãa]o quero$', ['o quero']],
    ['STRASSE|straße', ['strasse', 'strasse']],
    ['\\bKm\\b', ['km']],
    ['(?:abc)+', ['abc']],
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
  test('is the same for any two characters that a regex takes for the same', () => {
    const cased = Array.from({ length: 0x110000 }, (_, code) => code)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code))
      .filter((character) => /[\p{Changes_When_Casemapped}\p{Changes_When_Casefolded}]/u.test(character))
    const all = cased.join('')
    for (const character of cased) {
      const matcher = RE2JS.compile(character, RE2JS.CASE_INSENSITIVE).matcher(all)
      while (matcher.find()) expect(caseless(matcher.group() ?? '')).toBe(caseless(character))
    }
  })

  test('no other character has a case for a regex', () => {
    const uncased = Array.from({ length: 0x110000 }, (_, code) => code)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code))
      .filter((character) => !/[\p{Changes_When_Casemapped}\p{Changes_When_Casefolded}]/u.test(character))
    expect(uncased.filter((character) => caseless(character) !== character)).toEqual([])
  })

  test('of two texts in a row is their forms in a row', () => {
    for (const one of ['Σ', 'aΣ', 'ß', 'İ', 'I', 'ſ']) {
      for (const other of ['', 'Σ', ' ', 'a', '\u0307', '\u0301']) {
        expect(caseless(one + other)).toBe(caseless(one) + caseless(other))
      }
    }
  })
})
