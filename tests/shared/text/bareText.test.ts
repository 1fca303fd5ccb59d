import { expect, test } from 'vitest'
import { bareText } from '../../../shared/text/bareText.ts'

test.each([
  ['¿oi!', 'oi'],
  ['*_oi tudo bem_* 👍🇧🇷', 'oi tudo bem'],
  ['#1 (r$ 5%)', '#1 (r$ 5%'],
  ['?!', '?!'],
  ['', ''],
])('%j without what stands at its edges is %j', (folded, bare) => {
  expect(bareText(folded)).toBe(bare)
})
