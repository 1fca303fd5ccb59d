import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { pickWording } from '../../../shared/template/pickWording.ts'

const template = (...variants: string[]) => ({ id: 't1', content: 'conteúdo', variants })

test('without other wordings the content is said, and blank ones are none', () => {
  expect(pickWording(template(), 'c1', 0)).toBe('conteúdo')
  expect(pickWording(template(' ', ''), 'c1', 3)).toBe('conteúdo')
  expect(pickWording(template('oi'), 'c1', 3)).toBe('oi')
})

test('with two or more wordings none comes twice running and all are said in turn', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 2, max: 12 }), (contactId, count) => {
      const variants = Array.from({ length: count }, (_, index) => `texto ${index}`)
      const said = Array.from({ length: count * 6 }, (_, use) => pickWording(template(...variants), contactId, use))
      for (const [use, text] of said.entries()) {
        expect(variants).toContain(text)
        if (use > 0) expect(text).not.toBe(said[use - 1])
      }
      for (let round = 0; round < 6; round += 1) {
        expect(new Set(said.slice(round * count, (round + 1) * count)).size).toBe(count)
      }
    }),
  )
})

test('the same text twice is one wording', () => {
  const said = Array.from({ length: 10 }, (_, use) => pickWording(template('oi', 'oi', 'olá'), 'c1', use))
  for (const [use, text] of said.entries()) if (use > 0) expect(text).not.toBe(said[use - 1])
})

test('contacts differ in what they hear first', () => {
  const firsts = Array.from({ length: 300 }, (_, index) => pickWording(template('a', 'b', 'c'), `contato${index}`, 0))
  for (const text of ['a', 'b', 'c']) expect(firsts.filter((first) => first === text).length).toBeGreaterThan(50)
})
