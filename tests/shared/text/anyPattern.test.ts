import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TriggerType } from '../../../shared/domain/trigger.ts'
import { catalogue } from '../../../shared/i18n/catalogue.ts'
import { compileTrigger } from '../../../shared/text/triggerPattern.ts'
import { message } from './message.ts'

const types: readonly TriggerType[] = ['equals', 'contains', 'regex', 'number']

/** Pieces of what other engines understand, of number patterns and of plain words, in any order. */
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('oi', 'é', '1', '-', ',', ' ', '*', '>=', '<', '.', '😀', '\n', '\t') },
  { weight: 2, arbitrary: fc.constantFrom('(', ')', '(?:', '(?i)', '(?', '(?<n>', '[', '[^', ']', '[[:alpha:]]', '|') },
  { weight: 2, arbitrary: fc.constantFrom('{', '}', '{2}', '{9,1}', '{1000}', '+', '?', '^', '$', '\\', '\\d', '\\b') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('\\p{L}', '\\p{', '\\Q', '\\E', '\\x', '\\x{', '\\u', '\\u00e9', '\\1', '(?='),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
)
const pattern = fc.array(piece, { maxLength: 12, size: 'max' }).map((pieces) => pieces.join(''))
const text = fc.oneof(pattern, fc.string({ unit: 'binary', maxLength: 30 }))

test('every pattern is understood or refused with a sentence, and what is understood answers every message', () => {
  const problems = catalogue['pt-BR'].patterns.problem
  fc.assert(
    fc.property(pattern, text, fc.constantFrom('pt-BR' as const, 'en' as const), (wanted, said, language) => {
      for (const type of types) {
        const compiled = compileTrigger({ type, pattern: wanted }, { language })
        if (!compiled.ok) expect(problems[compiled.code]).toBeTypeOf('string')
        else {
          const verdict = compiled.matches(message(said, language))
          expect(verdict).toBeTypeOf('boolean')
          expect(compiled.matches(message(said, language))).toBe(verdict)
        }
      }
    }),
    { numRuns: 3_000 },
  )
})

test('a pattern of words matches itself by "equals" and "contains", whatever it is made of', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (wanted) => {
      for (const type of ['equals', 'contains'] as const) {
        const compiled = compileTrigger({ type, pattern: wanted }, { language: 'pt-BR' })
        if (compiled.ok) expect([type, compiled.matches(message(wanted))]).toEqual([type, true])
      }
    }),
    { numRuns: 3_000 },
  )
})
