import { describe, expect, test } from 'vitest'
import { readEmail } from '../../../../shared/text/typedAnswers/email.ts'

const label = (length: number) => 'a'.repeat(length)
/** An address of 254 characters, or more: the longest name, and labels that are as long as they may be. */
const address = (length: number) => {
  const start = `${label(64)}@${label(63)}.${label(63)}.`
  return `${start}${label(length - start.length - '.com'.length)}.com`
}

describe('an e-mail address', () => {
  test.each([
    ['a@mail.c1.com', 'a@mail.c1.com'],
    ['a@b.xn--p1ai', 'a@b.xn--p1ai'],
    ['a\u200b@b.com', 'a@b.com'],
    ['MAILTO:a@b.com', 'a@b.com'],
    [`${label(64)}@b.com`, `${label(64)}@b.com`],
    [`a@${label(63)}.com`, `a@${label(63)}.com`],
  ])('%s is one', (text, expected) => {
    expect(readEmail(text)).toBe(expected)
  })

  test.each([
    ['a@localhost'],
    ['a@b.com@c.com'],
    ['a@mailto:b.com'],
    ['a@b-.com'],
    ['a@b!c.com'],
    ['a@b!.com'],
    ['a@b.1com'],
    ['a@b.com1'],
    [`a@${label(64)}.com`],
    [`${label(65)}@b.com`],
    ['@b.com'],
    ['...'],
    [''],
  ])('%j is none', (text) => {
    expect(readEmail(text)).toBeNull()
  })

  test('it may have 254 characters and no more', () => {
    expect(address(254)).toHaveLength(254)
    expect(readEmail(address(254))).toBe(address(254))
    expect(readEmail(address(255))).toBeNull()
  })
})
