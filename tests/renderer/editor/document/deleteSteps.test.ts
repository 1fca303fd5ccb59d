import { describe, expect, test } from 'vitest'
import { deleteSteps } from '../../../../renderer/editor/document/deleteSteps.ts'
import { findStep } from '../../../../renderer/editor/document/findStep.ts'
import { menuFlow, step } from '../flowForTests.ts'

describe('deleteSteps', () => {
  test('joins the lines of a step with one way out, and drops the text only it said', () => {
    const after = deleteSteps(menuFlow(), ['bill'])
    expect(findStep(after, 'menu')?.answers.map(({ to }) => to)).toEqual(['bye', 'bye'])
    expect(after.templates.map(({ id }) => id)).toEqual(['t-hello', 't-menu'])
  })

  test('cuts the lines into a step that led to several steps', () => {
    const after = deleteSteps(menuFlow(), ['menu'])
    expect(findStep(after, 'hello')?.next).toBeNull()
  })

  test('follows several removed steps in a row', () => {
    const flow = menuFlow()
    const steps = [...flow.steps, step('more', 'send_template', { next: 'bye' })]
    const chained = { ...flow, steps: steps.map((one) => (one.key === 'bill' ? { ...one, next: 'more' } : one)) }
    const after = deleteSteps(chained, ['bill', 'more'])
    expect(findStep(after, 'menu')?.answers[0]?.to).toBe('bye')
  })

  test('never leaves a line to a removed step, not even round a circle of removed ones', () => {
    const flow = menuFlow()
    const steps = flow.steps.map((one) => (one.key === 'bill' ? { ...one, next: 'hello' } : one))
    const after = deleteSteps({ ...flow, steps }, ['hello', 'bill'])
    const targets = after.steps.flatMap((one) => [one.next, one.any, ...one.answers.map(({ to }) => to)])
    expect(targets).not.toContain('hello')
    expect(targets).not.toContain('bill')
  })

  test('lets the Start node go on to where the removed first step led', () => {
    const flow = menuFlow()
    const steps = flow.steps.map((one) => (one.key === 'hello' ? { ...one, next: 'bill' } : one))
    expect(deleteSteps({ ...flow, steps }, ['hello']).steps[0]?.key).toBe('bill')
  })

  test('gives the same document back when there is no such step', () => {
    const flow = menuFlow()
    expect(deleteSteps(flow, ['__proto__'])).toBe(flow)
  })
})
