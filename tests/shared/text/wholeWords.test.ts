import { describe, expect, test } from 'vitest'
import { compileContains } from '../../../shared/text/contains.ts'
import { compileEquals } from '../../../shared/text/equals.ts'
import { asked } from './message.ts'

describe('contains', () => {
  test.each([
    ['words that begin again inside the pattern are found', 'a ab', 'a a ab', true],
    ['also after several beginnings', 'oi oi ana', 'oi oi oi ana', true],
    ['also when the first place touches a letter', 'a a', 'xa a a', true],
    ['and not where only a part is there', 'a ab', 'a a a', false],
    ['a letter beyond the basic plane is a letter', 'oi', '\u{10330}oi', false],
    ['the first one of its block too', 'oi', '\u{10000}oi', false],
    ['the last one of its block too', 'oi', '\u{203ff}oi', false],
    ['and so is one that stands behind the surrogates', 'oi', '.\ufa0eoi', false],
    ['emoji are no letters', 'oi', '😀oi😀', true],
    ['a star inside a word is a star', 'a*b', 'x a*b', true],
    ['a star inside a word opens nothing', 'a*b', 'a*', false],
    ['a star after a sign is a star', '!*', '! oi', false],
    ['a star lets only the whole beginning go on', 'cancel*', 'comprar', false],
    ['a star after a digit lets the number go on', '12*', '1234', true],
  ])('%s', (_, pattern, text, expected) => {
    expect(asked('contains', pattern, text)).toBe(expected)
  })

  test('names the text without which it never matches', () => {
    expect(compileContains(' Cancél* ')).toMatchObject({ ok: true, need: { kind: 'folded', text: 'cancel' } })
  })
})

test('equals names the bare text that a message must have', () => {
  expect(compileEquals('“Olá!”')).toMatchObject({ ok: true, need: { kind: 'bare', text: 'ola' } })
})
