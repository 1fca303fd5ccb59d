import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { LineTooLong, lines } from '../../../../main/bot/localChannel/lines.ts'

async function* pieces(bytes: Buffer, size: number) {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

test('lines come whole, however the bytes arrive; what has no line feed yet is no line', async () => {
  const texts = fc.array(fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\n', '')))
  await fc.assert(
    fc.asyncProperty(texts, fc.integer({ min: 1, max: 9 }), async (all, size) => {
      const bytes = Buffer.from(all.map((line) => `${line}\n`).join('') + 'rest')
      const seen: string[] = []
      for await (const line of lines(pieces(bytes, size), () => 1_000)) seen.push(line)
      expect(seen).toEqual(all)
    }),
  )
})

test('a line above its limit is refused, with its line feed or without, and the lines before it came', async () => {
  for (const text of ['ab\nabcde\n', 'ab\nabcde']) {
    for (const size of [1, 3, 100]) {
      const seen: string[] = []
      const reading = (async () => {
        for await (const line of lines(pieces(Buffer.from(text), size), (index) => (index === 0 ? 2 : 4)))
          seen.push(line)
      })()
      await expect(reading).rejects.toBeInstanceOf(LineTooLong)
      expect(seen).toEqual(['ab'])
    }
  }
})
