import { expect, test } from 'vitest'
import { inboundText } from '../../../main/engine/inboundText.ts'

const most = 1_048_576

test.each(['', ' ', 'Olá', '\n\t', '😀', 'a\u0301', '\u200b'])('%j stays as it is', (text) => {
  expect(inboundText(text)).toEqual({ text, cut: false })
})

test('half characters become U+FFFD', () => {
  expect(inboundText('a\ud83db\ude00')).toEqual({ text: 'a\ufffdb\ufffd', cut: false })
})

test('the longest message fits; a longer one is cut at a whole character and marked', () => {
  expect(inboundText('x'.repeat(most))).toEqual({ text: 'x'.repeat(most), cut: false })
  expect(inboundText('x'.repeat(most + 1))).toEqual({ text: 'x'.repeat(most), cut: true })
  const cut = inboundText(`x${'😀'.repeat(most / 2)}`)
  expect(cut.cut).toBe(true)
  expect(cut.text).toHaveLength(most - 1)
  expect(cut.text.isWellFormed()).toBe(true)
})
