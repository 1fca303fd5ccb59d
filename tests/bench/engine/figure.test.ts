import { expect, test } from 'vitest'
import { figureLine, isMet, type Figure } from '../../../scripts/bench/engine/figure.ts'

const figure = (value: number, target: Figure['target']): Figure => ({
  name: 'x',
  value,
  unit: 'x',
  target,
  detail: '',
})

test('a figure meets its target up to the very bound, and without a target always', () => {
  expect([1.99, 2, 2.01].map((value) => isMet(figure(value, { atMost: 2 })))).toEqual([true, true, false])
  expect([1.49, 1.5, 1.51].map((value) => isMet(figure(value, { atLeast: 1.5 })))).toEqual([false, true, true])
  expect(isMet(figure(1_000, null))).toBe(true)
})

test('what was not measured meets nothing', () => {
  expect(isMet(figure(Number.NaN, { atMost: 2 }))).toBe(false)
  expect(isMet(figure(Number.NaN, { atLeast: 2 }))).toBe(false)
})

test('a missed target is seen in its line', () => {
  expect(figureLine(figure(2.5, { atMost: 2 }))).toBe('  x: 2.50x, wanted at most 2: MISSED')
  expect(figureLine({ ...figure(2.5, { atLeast: 2 }), unit: 'ms', detail: 'why' })).toBe(
    '  x: 2.50 ms, wanted at least 2 (why)',
  )
})
