import { describe, expect, test } from 'vitest'
import { connect } from '../../../../renderer/editor/document/connect.ts'
import { disconnect } from '../../../../renderer/editor/document/disconnect.ts'
import { findStep } from '../../../../renderer/editor/document/findStep.ts'
import { startLine } from '../../../../renderer/editor/document/line.ts'
import { setStepType } from '../../../../renderer/editor/document/setStepType.ts'
import { setWaitInput } from '../../../../renderer/editor/document/setWaitInput.ts'
import { walk } from '../../../../renderer/editor/document/walk.ts'
import { menuFlow } from '../flowForTests.ts'

describe('lines', () => {
  test('lead an answer to another step and are cut again', () => {
    const line = { from: 'menu', exit: 'answer:a2' }
    const linked = connect(menuFlow(), line, 'hello')
    expect(findStep(linked, 'menu')?.answers[1]?.to).toBe('hello')
    expect(findStep(disconnect(linked, line), 'menu')?.answers[1]?.to).toBeNull()
  })

  test('out of Start choose the first step and cannot be cut', () => {
    const flow = connect(menuFlow(), startLine, 'bill')
    expect(flow.steps.map(({ key }) => key)).toEqual(['bill', 'hello', 'menu', 'bye'])
    expect(disconnect(flow, startLine)).toBe(flow)
  })

  test('never lead to a step that is not there, nor out of an end', () => {
    const flow = menuFlow()
    expect(connect(flow, { from: 'hello', exit: 'next' }, 'nowhere')).toBe(flow)
    expect(connect(flow, { from: 'bye', exit: 'next' }, 'hello')).toBe(flow)
  })

  test('stay when a message begins or stops to wait', () => {
    const waiting = setWaitInput(menuFlow(), 'hello', true)
    expect(findStep(waiting, 'hello')).toMatchObject({ any: 'menu', next: null })
    expect(findStep(setWaitInput(waiting, 'hello', false), 'hello')).toMatchObject({ any: null, next: 'menu' })
  })

  test('stay as far as the new kind of step can have them', () => {
    expect(findStep(setStepType(menuFlow(), 'hello', 'collect_input'), 'hello')).toMatchObject({
      any: 'menu',
      next: null,
    })
    expect(findStep(setStepType(menuFlow(), 'menu', 'end'), 'menu')).toMatchObject({ answers: [], any: null })
    expect(findStep(setStepType(menuFlow(), 'menu', 'send_template'), 'menu')).toMatchObject({
      waitInput: true,
      any: 'menu',
    })
  })
})

describe('walk', () => {
  test('goes along the lines and back to Start', () => {
    expect(walk(menuFlow(), { kind: 'start' }, 'next')).toEqual({ kind: 'step', key: 'hello' })
    expect(walk(menuFlow(), { kind: 'step', key: 'hello' }, 'next')).toEqual({ kind: 'step', key: 'menu' })
    expect(walk(menuFlow(), { kind: 'step', key: 'hello' }, 'previous')).toEqual({ kind: 'start' })
  })

  test('goes to the neighbouring answers', () => {
    expect(walk(menuFlow(), { kind: 'step', key: 'bill' }, 'below')).toEqual({ kind: 'step', key: 'bye' })
    expect(walk(menuFlow(), { kind: 'step', key: 'bill' }, 'above')).toBeNull()
  })
})
