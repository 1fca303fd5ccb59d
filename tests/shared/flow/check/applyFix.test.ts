import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowDocumentSchema } from '../../../../shared/domain/flow.ts'
import { applyFix } from '../../../../shared/flow/check/applyFix.ts'
import { checkFlow } from '../../../../shared/flow/check/checkFlow.ts'
import { errorCodes, warningCodes } from '../../../../shared/flow/check/problem.ts'
import { catalogue } from '../../../../shared/i18n/catalogue.ts'
import { documentArbitrary, end, flowOf, message, question, textOf } from '../documents.ts'
import { counter } from '../flowFile/counter.ts'

const open = flowOf([
  question(
    'menu',
    [
      ['Boleto', 'fim'],
      ['Outro', 'menu'],
    ],
    null,
  ),
  end('fim'),
])

describe('a repair', () => {
  it('of an open "any other answer" leaves nothing to repair, whichever is chosen first', () => {
    const problem = checkFlow(open)[0]
    expect(problem?.fixes.map(({ kind }) => kind)).toEqual(['ask_again', 'set_exit', 'only_answers'])
    for (const fix of problem?.fixes.slice(0, 2) ?? []) {
      expect(checkFlow(applyFix(open, fix, { newId: counter() }))).toEqual([])
    }
  })

  it('makes an end where there is none, beside the step and on top of no other', () => {
    const document = flowOf([message('oi', null), message('x', 'oi', { position: { x: 340, y: 0 } })])
    const fix = checkFlow(document).find(({ code }) => code === 'exit_open')?.fixes[0]
    expect(fix?.kind).toBe('add_end_and_link')
    const repaired = fix === undefined ? document : applyFix(document, fix, { newId: counter() })
    expect(repaired.steps.at(-1)).toMatchObject({ key: 'fim', title: 'Fim', type: 'end', position: { x: 340, y: 260 } })
    expect(repaired.steps[0]?.next).toBe('fim')
  })

  it('removes a step with its links, its place in a group and the template only it used', () => {
    const base = flowOf([end('fim'), message('ilha', 'ilha2'), message('ilha2', 'ilha')])
    const group = { id: 'g', title: 'G', stepKeys: ['fim', 'ilha'], color: 'blue', collapsed: false }
    const document = { ...base, canvas: { ...base.canvas, groups: [group] } }
    const repaired = applyFix(document, { kind: 'remove_step', stepKey: 'ilha', params: {} }, { newId: counter() })
    expect(repaired.steps.map(({ key, next }) => [key, next])).toEqual([
      ['fim', null],
      ['ilha2', null],
    ])
    expect(repaired.templates).toEqual([textOf('ilha2')])
    expect(repaired.canvas.groups[0]?.stepKeys).toEqual(['fim'])
  })

  it('makes its problem disappear without making the document invalid, on any document', () => {
    fc.assert(
      fc.property(documentArbitrary, (document) => {
        for (const problem of checkFlow(document)) {
          for (const fix of problem.fixes) {
            const repaired = applyFix(document, fix, { newId: counter() })
            expect(flowDocumentSchema.safeParse(repaired).error).toBeUndefined()
            const same = ({ code, stepKey, exit }: typeof problem) =>
              code === problem.code && stepKey === problem.stepKey && exit === problem.exit
            const before = checkFlow(document).filter(same).length
            expect(checkFlow(repaired).filter(same).length, JSON.stringify([problem, fix])).toBeLessThan(before)
          }
        }
      }),
      { numRuns: 100 },
    )
  })

  it('has a sentence and a button text in both languages', () => {
    const kinds = new Map<string, Set<string>>()
    fc.assert(
      fc.property(documentArbitrary, (document) => {
        for (const { code, fixes } of checkFlow(document)) {
          for (const { kind } of fixes) kinds.set(code, (kinds.get(code) ?? new Set()).add(kind))
        }
      }),
      { numRuns: 100 },
    )
    for (const { problems } of Object.values(catalogue)) {
      for (const code of [...errorCodes, ...warningCodes]) {
        expect(problems[code].sentence.length).toBeGreaterThan(10)
        for (const kind of kinds.get(code) ?? []) expect(problems[code].fix).toHaveProperty(kind)
      }
    }
  })
})
