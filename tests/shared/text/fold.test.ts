import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, foldKeepingAccents } from '../../../shared/text/fold.ts'

describe('fold', () => {
  test.each([
    ['NÃO', 'nao'],
    ['ẞ ß', 'ss ss'],
    ['İstanbul ıssız', 'istanbul issiz'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['d´água d’água d`água', "d'agua d'agua d'agua"],
    ['“sim” – não — talvez', '"sim" - nao - talvez'],
    ['o\u200bi\u00ad\u202e\u2060\ufeff', 'oi'],
    ['👍🏽 ❤️', '👍 ❤'],
    ['a\u0000b\u0007', 'ab'],
    ['\u0085 bom\u3000\n\u00a0 dia\t', 'bom dia'],
    ['ﬁm １ Ａ', 'fim 1 a'],
    ['\u3164', ''],
    ['\ud800oi', '\ufffdoi'],
  ])('%j becomes %j', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  test('only the first 4,096 characters count and none is cut in two', () => {
    expect(fold('😀'.repeat(5_000))).toBe('😀'.repeat(4_096))
    expect(fold(`${'a'.repeat(4_096)}b`)).toBe('a'.repeat(4_096))
    expect(Array.from(fold('\ufdfa'.repeat(4_096))).length).toBeLessThanOrEqual(4_096)
  })

  test('folding twice changes nothing, for texts of any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })

  test('folding twice changes nothing, for every character of Unicode', () => {
    const changed: string[] = []
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const folded = fold(`x${String.fromCodePoint(code)}y`)
      if (fold(folded) !== folded) changed.push(code.toString(16))
    }
    expect(changed).toEqual([])
  })

  test('accents can be kept, however they are composed', () => {
    expect(foldKeepingAccents(' AVO\u0302 ')).toBe('avô')
    expect(foldKeepingAccents('avó')).not.toBe(foldKeepingAccents('avô'))
  })
})
