import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePhone } from '../../../main/bot/phone.ts'

test.each([
  ['+5511988887777', '+5511988887777'],
  ['+55 (11) 98888-7777', '+5511988887777'],
  ['0055 11 98888 7777', '+5511988887777'],
  ['+1.202.555.0123', '+12025550123'],
  ['+55\u00a011\u201198888\u20117777', '+5511988887777'],
])('%s is the number %s', (written, phone) => {
  expect(parsePhone(written)).toEqual({ ok: true, phone })
})

test.each([
  ['', 'empty'],
  [' - ', 'empty'],
  ['(11) 98888-7777', 'no_country_code'],
  ['+011988887777', 'no_country_code'],
  ['+55 11 9888A-7777', 'bad_characters'],
  ['++5511988887777', 'bad_characters'],
  ['+', 'bad_characters'],
  ['__proto__', 'bad_characters'],
  ['+551198', 'bad_length'],
  ['+5511988887777000', 'bad_length'],
])('%j is refused: %s', (written, code) => {
  expect(parsePhone(written)).toEqual({ ok: false, code })
})

test('what was read once is read the same again, and nothing throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[+0-9 ()-]{0,20}$/)), (written) => {
      const parsed = parsePhone(written)
      if (!parsed.ok) return
      expect(parsed.phone).toMatch(/^\+[1-9]\d{6,14}$/)
      expect(parsePhone(parsed.phone)).toEqual(parsed)
    }),
  )
})
