import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileNeedles } from '../../../../main/engine/triggerIndex/needleSearch.ts'

test('finds every needle that a text contains, each once', () => {
  const letters = (maxLength: number, minLength = 0) =>
    fc.string({ unit: fc.constantFrom('a', 'b', 'é', '😀', '\ude00'), minLength, maxLength })
  fc.assert(
    fc.property(fc.uniqueArray(letters(6, 1), { maxLength: 20 }), letters(30), (needles, text) => {
      const found = compileNeedles(needles)(text).toSorted((one, other) => one - other)
      expect(found).toEqual([...needles.keys()].filter((at) => text.includes(needles[at] ?? '')))
    }),
    { numRuns: 2_000 },
  )
})
