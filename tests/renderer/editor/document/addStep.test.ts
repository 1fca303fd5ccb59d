import { describe, expect, test } from 'vitest'
import { addStep } from '../../../../renderer/editor/document/addStep.ts'
import { findStep } from '../../../../renderer/editor/document/findStep.ts'
import { startLine } from '../../../../renderer/editor/document/line.ts'
import { newFlowDocument } from '../../../../shared/flow/newFlow.ts'
import { menuFlow } from '../flowForTests.ts'

const position = { x: 8, y: 16 }

describe('addStep', () => {
  test('makes the first step of an empty flow the one where it starts', () => {
    const after = addStep(newFlowDocument('x'), { type: 'end', title: 'Fim', position, after: startLine })
    expect(after.steps.map(({ key }) => key)).toEqual(['fim'])
  })

  test('puts a message between the two steps that a line joins', () => {
    const line = { from: 'menu', exit: 'answer:a1' }
    const after = addStep(menuFlow(), { type: 'send_template', title: 'Aviso', position, after: line })
    expect(findStep(after, 'menu')?.answers[0]?.to).toBe('aviso')
    expect(findStep(after, 'aviso')).toMatchObject({ next: 'bill', position })
  })

  test('lets a question on a line go on by any other answer', () => {
    const after = addStep(menuFlow(), {
      type: 'collect_input',
      title: 'CPF',
      position,
      after: { from: 'hello', exit: 'next' },
    })
    expect(findStep(after, 'cpf')).toMatchObject({ any: 'menu', next: null })
  })

  test('between Start and the first step, becomes the first step and leads to the old one', () => {
    const after = addStep(menuFlow(), { type: 'send_template', title: 'Antes', position, after: startLine })
    expect(after.steps[0]).toMatchObject({ key: 'antes', next: 'hello' })
  })

  test('gives a title that is taken a key of its own', () => {
    const after = addStep(menuFlow(), { type: 'end', title: 'Menu', position, after: null })
    expect(after.steps.at(-1)?.key).toBe('menu_2')
  })
})
