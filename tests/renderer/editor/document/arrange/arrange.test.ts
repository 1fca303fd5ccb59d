import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { guided } from '../../../../../renderer/editor/canvas/guides.ts'
import { alignSteps } from '../../../../../renderer/editor/document/arrange/alignSteps.ts'
import { distributeSteps } from '../../../../../renderer/editor/document/arrange/distributeSteps.ts'
import { menuFlow, step } from '../../flowForTests.ts'

const sizes = new Map([
  ['a', { width: 100, height: 40 }],
  ['b', { width: 200, height: 80 }],
  ['c', { width: 100, height: 60 }],
])
const flow = {
  ...menuFlow(),
  steps: [
    step('a', 'end', { position: { x: 0, y: 0 } }),
    step('b', 'end', { position: { x: 150, y: 300 } }),
    step('c', 'end', { position: { x: 500, y: 100 } }),
  ],
}
const places = ({ steps }: typeof flow) => steps.map(({ position: { x, y } }) => [x, y])

test.each([
  ['left', [0, 0, 0], 'x'],
  ['center', [250, 200, 250], 'x'],
  ['right', [500, 400, 500], 'x'],
  ['top', [0, 0, 0], 'y'],
  ['middle', [170, 150, 160], 'y'],
  ['bottom', [340, 300, 320], 'y'],
] as const)('aligns to the %s of the rectangle round the steps', (alignment, expected, axis) => {
  const { steps } = alignSteps(flow, ['a', 'b', 'c'], alignment, sizes)
  expect(steps.map(({ position }) => position[axis])).toEqual(expected)
})

test('one step has nothing to be aligned with, and what is in order stays the same value', () => {
  expect(alignSteps(flow, ['a'], 'left', sizes)).toBe(flow)
  const once = alignSteps(flow, ['a', 'b'], 'top', sizes)
  expect(alignSteps(once, ['a', 'b'], 'top', sizes)).toBe(once)
})

test('spaces steps out with equal gaps; the outermost stay', () => {
  expect(places(distributeSteps(flow, ['a', 'b', 'c'], 'across', sizes))).toEqual([
    [0, 0],
    [200, 300],
    [500, 100],
  ])
  expect(places(distributeSteps(flow, ['a', 'b', 'c'], 'down', sizes))).toEqual([
    [0, 0],
    [150, 300],
    [500, 140],
  ])
  expect(distributeSteps(flow, ['a', 'b'], 'down', sizes)).toBe(flow)
})

test('a dragged step lines up with edges and middles within reach, and shows with what', () => {
  const standing = [{ x: 0, y: 0, width: 100, height: 50 }]
  const moving = { x: 5, y: 200, width: 100, height: 50 }
  expect(guided(moving, standing, 6)).toEqual({
    dx: -5,
    dy: 0,
    guides: [{ direction: 'down', at: 0, from: 0, to: 250 }],
  })
  expect(guided({ ...moving, x: 7 }, standing, 6)).toEqual({ dx: 0, dy: 0, guides: [] })
})

test('lining up never moves further than the reach, and what it shows is where the step then is', () => {
  const box = fc.record({ x: fc.integer(), y: fc.integer(), width: fc.nat(500), height: fc.nat(500) })
  fc.assert(
    fc.property(box, fc.array(box, { maxLength: 20 }), (moving, others) => {
      const { dx, dy, guides } = guided(moving, others, 6)
      expect(Math.max(Math.abs(dx), Math.abs(dy))).toBeLessThanOrEqual(6)
      for (const { direction, at } of guides) {
        const [from, size] = direction === 'down' ? [moving.x + dx, moving.width] : [moving.y + dy, moving.height]
        expect([from, from + size / 2, from + size]).toContain(at)
      }
    }),
  )
})
