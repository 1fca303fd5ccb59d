import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { inboundText } from '../../../main/bot/inboundText.ts'

test('well-formed text within the limit stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(inboundText(text)).toEqual({ text, cutFrom: null })
    }),
  )
})

test('a lone half of a surrogate pair becomes U+FFFD', () => {
  expect(inboundText('a\ud83d b\ude00').text).toBe('a\ufffd b\ufffd')
})

test('a long message is cut at the limit, never inside a pair, and says how long it was', () => {
  expect(inboundText('aaaaa', 4)).toEqual({ text: 'aaaa', cutFrom: 5 })
  expect(inboundText('a😀😀', 4)).toEqual({ text: 'a😀', cutFrom: 5 })
  expect(inboundText('😀😀😀', 4)).toEqual({ text: '😀😀', cutFrom: 6 })
})
