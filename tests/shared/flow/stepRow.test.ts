import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepSchema } from '../../../shared/domain/flowStep.ts'
import { newStep } from '../../../shared/flow/newFlow.ts'
import { fromStepRow, type StoredStepRow, toStepRow } from '../../../shared/flow/stepRow.ts'
import { stepArbitrary } from './arbitraries.ts'

const at = { x: 0, y: 0 }
const row = (fields: Partial<StoredStepRow>): StoredStepRow => ({
  ...toStepRow(newStep({ key: 'menu', type: 'collect_input', title: 'Menu', position: at }), 0),
  ...fields,
})

describe('a step as a row', () => {
  it('comes back identical, whatever its answers and links are', () => {
    fc.assert(
      fc.property(stepArbitrary, fc.nat(), (step, order) => {
        const { step: back, repairs } = fromStepRow(toStepRow(step, order), step.position)
        expect(back).toStrictEqual(step)
        expect(repairs).toEqual([])
      }),
      { numRuns: 1_000 },
    )
  })

  it('comes back identical through JSON, as values and as texts', () => {
    fc.assert(
      fc.property(stepArbitrary, (step) => {
        const made = toStepRow(step, 3)
        const stored: StoredStepRow = JSON.parse(JSON.stringify(made))
        expect(fromStepRow(stored, step.position).step).toStrictEqual(step)
        const texts = {
          ...made,
          transitionsJson: JSON.stringify(made.transitionsJson),
          configJson: JSON.stringify(made.configJson),
        }
        expect(fromStepRow(texts, step.position)).toStrictEqual({ step, repairs: [] })
      }),
      { numRuns: 500 },
    )
  })

  it('keeps __proto__ as an ordinary answer and pollutes nothing', () => {
    const transitionsJson: unknown = JSON.parse('{"__proto__":"fim"}')
    const { step } = fromStepRow(row({ transitionsJson, configJson: null }), at)
    expect(step.answers).toMatchObject([{ text: '__proto__', to: 'fim' }])
    expect(Object.keys(toStepRow(step, 0).transitionsJson)).toEqual(['__proto__'])
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  it('reads `default` as any other answer', () => {
    expect(fromStepRow(row({ transitionsJson: { default: 'fim' } }), at).step.any).toBe('fim')
    expect(fromStepRow(row({ transitionsJson: { default: 'fim', '*': 'menu' } }), at).step.any).toBe('menu')
  })

  it('makes answers of a hand-made map, which then takes only those answers', () => {
    const { step } = fromStepRow(row({ transitionsJson: { sim: 'a', 10: 'c', 2: 'b' }, configJson: null }), at)
    expect(step.answers.map(({ text, to }) => [text, to])).toEqual([
      ['2', 'b'],
      ['10', 'c'],
      ['sim', 'a'],
    ])
    expect(step.validation).toEqual({ kind: 'answers' })
    expect(fromStepRow(row({ transitionsJson: { sim: 'a', '*': 'b' }, configJson: {} }), at).step.validation.kind).toBe(
      'any',
    )
  })

  it('repairs what it cannot read and says so, without throwing', () => {
    const broken = fromStepRow(row({ transitionsJson: '{"a":', configJson: '[1' }), at)
    expect(broken.repairs.map((repair) => repair.what)).toEqual(['transitions_unreadable', 'config_unreadable'])
    expect(fromStepRow(row({ transitionsJson: { a: 7, b: 'fim' } }), at).repairs).toEqual([
      { stepKey: 'menu', what: 'target_unreadable' },
    ])
    expect(fromStepRow(row({ type: 'carousel' }), at).repairs).toEqual([
      { stepKey: 'menu', what: 'columns_unreadable' },
    ])
    const tooLong = { ['x'.repeat(1_001)]: 'fim' }
    expect(fromStepRow(row({ transitionsJson: tooLong }), at).repairs).toEqual([
      { stepKey: 'menu', what: 'answers_left_out' },
    ])
    const answer = { id: 'x', text: 'a', synonyms: [] }
    const twice = fromStepRow(row({ configJson: { answers: [answer, { ...answer, text: 'b' }] } }), at)
    expect(twice.repairs).toEqual([{ stepKey: 'menu', what: 'answer_ids_repeated' }])
    expect(new Set(twice.step.answers.map(({ id }) => id)).size).toBe(2)
  })

  it('gives a valid step for any JSON in a row', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (transitionsJson, configJson) => {
        const { step } = fromStepRow(row({ transitionsJson, configJson }), at)
        expect(stepSchema.safeParse(step).success).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
