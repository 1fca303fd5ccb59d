import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findInText, type FindOptions } from '../../../../renderer/editor/search/findInText.ts'
import { findTexts, flowTexts } from '../../../../renderer/editor/search/findTexts.ts'
import { replaceTexts } from '../../../../renderer/editor/search/replaceTexts.ts'
import { setOtherTexts } from '../../../../renderer/editor/document/setOtherTexts.ts'
import { flowDocumentSchema, type FlowDocument } from '../../../../shared/domain/flow.ts'
import { limits } from '../../../../shared/domain/limits.ts'
import { countedIds, menuFlow } from '../flowForTests.ts'
import { randomVerb, verbCases } from '../store/randomVerbs.ts'

const loose: FindOptions = { matchCase: false, matchAccents: false }
const strict: FindOptions = { matchCase: true, matchAccents: true }
const parts = (text: string, wanted: string, options: FindOptions): string[] =>
  findInText(text, wanted, options).map(({ start, end }) => text.slice(start, end))

describe('finding in a text', () => {
  test.each([
    ['Não, nao, NÃO', 'nao', loose, ['Não', 'nao', 'NÃO']],
    ['Não, nao, NÃO', 'Não', { matchCase: false, matchAccents: true }, ['Não', 'NÃO']],
    ['Não, nao, NÃO', 'nao', { matchCase: true, matchAccents: false }, ['nao']],
    ['Não, nao, NÃO', 'Não', strict, ['Não']],
    ['aaaa', 'aa', strict, ['aa', 'aa']],
    ['cafe\u0301 e caf\u00e9', 'café', strict, ['cafe\u0301', 'caf\u00e9']],
    ['cafe\u0301', 'cafe', strict, []],
    ['cafe\u0301', 'cafe', loose, ['cafe\u0301']],
    ['İstanbul', 'istanbul', loose, ['İstanbul']],
    ['Oi 😀😀', '😀', loose, ['😀', '😀']],
    ['a.b*c', '.b*', loose, ['.b*']],
    ['tudo', '', loose, []],
  ] as const)('%s for %s', (text, wanted, options, expected) => {
    expect(parts(text, wanted, options)).toEqual(expected)
  })

  test('parts follow each other, lie in the text, and each holds what was wanted', () => {
    const option = fc.record({ matchCase: fc.boolean(), matchAccents: fc.boolean() })
    const words = fc.string({ unit: fc.constantFrom('a', 'á', 'A', 'a\u0301', 'b', '\u0301', '😀', ' ') })
    fc.assert(
      fc.property(words, words, option, (text, wanted, options) => {
        let behind = 0
        for (const { start, end } of findInText(text, wanted, options)) {
          expect(start).toBeGreaterThanOrEqual(behind)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          behind = end
          expect(findInText(text.slice(start, end), wanted, options)).toEqual([{ start: 0, end: end - start }])
        }
      }),
    )
  })
})

describe('finding and replacing across a flow', () => {
  const flow: FlowDocument = setOtherTexts(
    {
      ...menuFlow(),
      steps: menuFlow().steps.map((step) =>
        step.key === 'menu' ? { ...step, retryTexts: ['boleto ou humano?'] } : step,
      ),
      canvas: {
        ...menuFlow().canvas,
        notes: [
          { id: 'n', text: 'Rever o BOLETO', position: { x: 0, y: 0 }, width: 200, height: 100, color: 'yellow' },
        ],
      },
    },
    'bill',
    ['Segue o boleto'],
  )

  test('looks into titles, messages, other wordings, answers, texts after invalid answers and notes', () => {
    expect(findTexts(flow, 'boleto', loose).map(({ place }) => place.kind)).toEqual([
      'answer',
      'retry',
      'message',
      'note',
    ])
    expect(findTexts(flow, 'hello', loose).map(({ place }) => place.kind)).toEqual(['title'])
  })

  test('replaces all of them, or one, and leaves everything else the same', () => {
    const all = replaceTexts(flow, findTexts(flow, 'boleto', loose), 'fatura')
    expect(all.count).toBe(4)
    expect(findTexts(all.document, 'boleto', loose)).toEqual([])
    expect(findTexts(all.document, 'fatura', strict)).toHaveLength(4)
    expect(all.document.steps[0]).toBe(flow.steps[0])
    const [first] = findTexts(flow, 'boleto', loose)
    const one = replaceTexts(flow, first === undefined ? [] : [first], 'fatura')
    expect(one.document.steps[1]?.answers.map(({ text }) => text)).toEqual(['fatura', 'humano'])
    expect(one.document.templates).toBe(flow.templates)
  })

  test('a text that would become too long stays as it is', () => {
    const { document, count } = replaceTexts(flow, findTexts(flow, 'boleto', loose), 'x'.repeat(limits.answer + 1))
    expect(count).toBe(3)
    expect(document.steps[1]?.answers[0]?.text).toBe('boleto')
    expect(flowDocumentSchema.safeParse(document).success).toBe(true)
  })

  test('replacing a text by itself changes nothing, and there and back is the first flow', () => {
    const sign = '\u{1f9ff}'
    fc.assert(
      fc.property(
        fc.array(verbCases, { maxLength: 20 }),
        fc.string({ minLength: 1, maxLength: 2 }),
        (cases, wanted) => {
          const newId = countedIds()
          const document = cases.reduce((before, one) => randomVerb(before, one, newId), menuFlow())
          // What stands in for the wanted text must not be in the flow already.
          fc.pre(findTexts(document, sign, strict).length === 0)
          const matches = findTexts(document, wanted, strict)
          expect(replaceTexts(document, matches, wanted).count === 0 || wanted !== wanted.normalize('NFC')).toBe(true)
          const there = replaceTexts(document, matches, sign)
          const back = replaceTexts(there.document, findTexts(there.document, sign, strict), wanted)
          expect(flowTexts(back.document).map(({ text }) => text.normalize('NFC'))).toEqual(
            flowTexts(document).map(({ text }) => text.normalize('NFC')),
          )
        },
      ),
    )
  })
})
