import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { equals } from '../../../shared/text/equals.ts'
import { asked, message } from './message.ts'

const decoration = fc
  .array(fc.constantFrom('.', ',', '!', '?', '…', '"', '“', '(', ')', '*', '_', '~', ' ', '😀', '👍🏽', '🇧🇷', '\u200b'))
  .map((signs) => signs.join(''))
const words = fc.stringMatching(/^[a-zé0-9]{1,8}( [a-zé0-9]{1,8})?$/)

describe('equals', () => {
  test('punctuation and emoji around either side do not matter', () => {
    fc.assert(
      fc.property(words, decoration, decoration, decoration, (text, before, after, around) => {
        const decorated = `${before}${text.toUpperCase()}${after}`
        expect(asked('equals', text, decorated)).toBe(true)
        expect(asked('equals', decorated, `${around}${text}`)).toBe(true)
      }),
    )
  })

  test('it is symmetric', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        expect(equals(one, message(other))).toBe(equals(other, message(one)))
      }),
    )
  })

  test.each(['#1', '@loja', '/ajuda', '50%', '+55', '$', '-1'])('the sign of %s is content', (text) => {
    expect(asked('equals', text, text)).toBe(true)
    expect(asked('equals', text, text.replace(/[#@/%+$-]/, ''))).toBe(false)
  })

  test('a pattern of signs alone is compared whole', () => {
    expect(asked('equals', '👍', '👍🏽 ')).toBe(true)
    expect(asked('equals', '👍', '👍👍')).toBe(false)
    expect(asked('equals', '?', '?')).toBe(true)
    expect(asked('equals', '?', '??')).toBe(false)
  })

  test.each(['', '  ', '\u200b\u00ad', '\u0301'])('the blank pattern %j is refused and equals nothing', (pattern) => {
    expect(asked('equals', pattern, pattern)).toBe('blank')
    expect(equals(pattern, message(pattern))).toBe(false)
  })
})
