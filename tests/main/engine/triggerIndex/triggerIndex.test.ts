import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileTriggerIndex } from '../../../../main/engine/triggerIndex/triggerIndex.ts'
import type { TriggerType } from '../../../../shared/domain/trigger.ts'
import { prepareMessage } from '../../../../shared/text/preparedMessage.ts'
import { compileTrigger } from '../../../../shared/text/triggerPattern.ts'

interface Asked {
  readonly type: TriggerType
  readonly pattern: string
}

const understood = (triggers: readonly Asked[]) =>
  triggers.flatMap((trigger) => {
    const compiled = compileTrigger(trigger, { language: 'pt-BR' })
    return compiled.ok ? [{ ...trigger, matches: compiled.matches, need: compiled.need }] : []
  })

/** Those that match by the index, and by asking one after the other. */
const bothWays = (triggers: readonly Asked[]) => {
  const compiled = understood(triggers)
  const index = compileTriggerIndex(compiled)
  return (text: string) => {
    const message = prepareMessage(text, 'pt-BR')
    return { index: index(message), scan: compiled.filter(({ matches }) => matches(message)) }
  }
}

/** Small, and full of what folds, composes, splits words or means another letter without case. */
const sign = fc.constantFrom(
  'a',
  'b',
  'A',
  'k',
  'K',
  '\u212a',
  's',
  'ſ',
  'ß',
  'ẞ',
  'i',
  'İ',
  'ı',
  'σ',
  'ς',
  'Σ',
  'é',
  'e\u0301',
  'É',
  '\u0301',
  ' ',
  ' ',
  '.',
  '-',
  '_',
  '\n',
  '1',
  '2',
  '٣',
  '😀',
  '👍🏽',
  '𐐨',
  '\u200b',
  'ﷺ',
  'ﬁ',
  'Å',
  '\u212b',
  '\ud800',
)
const text = fc.string({ unit: sign, maxLength: 14 })
const word = fc.string({ unit: sign, minLength: 1, maxLength: 4 })

const literal = word.map((letters) => letters.replace(/[.\\^$|()[\]{}*+?]/g, '\\$&'))
const { regex } = fc.letrec<{ regex: string }>((tie) => ({
  regex: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    literal,
    fc.constantFrom('.', '\\d', '\\w', '\\s', '\\b', '\\B', '^', '$', '[ak]', '[^a]', '[a-z]', '\\pL', '(?i)', '[Kk]'),
    fc.tuple(tie('regex'), tie('regex')).map(([one, other]) => one + other),
    fc.tuple(tie('regex'), tie('regex')).map(([one, other]) => `(?:${one}|${other})`),
    fc
      .tuple(tie('regex'), fc.constantFrom('*', '+', '?', '{2}', '{0,2}', '{1,3}?'))
      .map(([one, how]) => `(${one})${how}`),
    tie('regex').map((one) => `(?-i:${one})`),
    tie('regex').map((one) => `(?i:${one})`),
    tie('regex').map((one) => `(?m)^${one}`),
  ),
}))

const trigger: fc.Arbitrary<Asked> = fc.oneof(
  fc.record({ type: fc.constant('equals' as const), pattern: word }),
  fc.record({
    type: fc.constant('contains' as const),
    pattern: fc.tuple(text, fc.constantFrom('', '*')).map(([words, end]) => words + end),
  }),
  fc.record({ type: fc.constant('regex' as const), pattern: regex }),
  fc.record({
    type: fc.constant('number' as const),
    pattern: fc.constantFrom('1', '2', '1-2', '>1', '<=2', '*', '1, 2', '-1', '0', '1,5', '2, 3-5', '٣'),
  }),
)

describe('the index of triggers', () => {
  test('finds what asking one after the other finds, in the same order', () => {
    fc.assert(
      fc.property(fc.array(trigger, { maxLength: 10 }), fc.array(text, { maxLength: 6 }), (triggers, texts) => {
        const ask = bothWays(triggers)
        const own = triggers.map(({ pattern }) => pattern)
        const joined = own.map((pattern, at) => `${texts[0] ?? ''}${pattern} ${own[at + 1] ?? ''}`)
        for (const said of [...texts, ...own, ...joined]) {
          const { index, scan } = ask(said)
          expect(index).toEqual(scan)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('finds the same for numbers, words and signs as people type them', () => {
    const typed = ['1', ' 2.', '1,5', 'dois', '٣', '-1', 'nº 1', '0', '1 2', '99', 'k 1']
    fc.assert(
      fc.property(fc.array(trigger, { maxLength: 10 }), (triggers) => {
        const ask = bothWays(triggers)
        for (const said of typed) {
          const { index, scan } = ask(said)
          expect(index).toEqual(scan)
        }
      }),
      { numRuns: 200 },
    )
  })

  test.each([
    ['ten thousand of the same', () => 'oi*', 'aí oi, tudo bem?'],
    ['each the beginning of the next', (at: number) => 'ab '.repeat((at % 300) + 1), 'ab '.repeat(200)],
    ['each the end of the next', (at: number) => `${'c'.repeat(at % 900)}a`, `${'c'.repeat(500)}a a ca`],
    ['longer than what is searched for', (at: number) => `${'x'.repeat(80)} ${at}`, `${'x'.repeat(80)} 17`],
    ['one letter each', (at: number) => String.fromCodePoint(0x4e00 + at), '丙'],
  ])('stays right for patterns that are %s', (_name, patternOf, said) => {
    const triggers = Array.from({ length: 10_000 }, (_, at) => ({ type: 'contains' as const, pattern: patternOf(at) }))
    const { index, scan } = bothWays(triggers)(said)
    expect(scan.length).toBeGreaterThan(0)
    expect(index.map(({ pattern }) => pattern)).toEqual(scan.map(({ pattern }) => pattern))
  })

  test('nothing to ask finds nothing', () => {
    expect(bothWays([])('oi').index).toEqual([])
  })
})
