import { expect, test } from 'vitest'
import { sketchOf } from '../../../renderer/home/sketchOf.ts'

test.each([
  [0, 0],
  [1, 1],
  [7, 7],
  [5_000, 7],
])('a flow of %i steps has %i boxes, each with one line that leads to it', (steps, boxes) => {
  const sketch = sketchOf(steps)
  expect(sketch.boxes).toHaveLength(boxes)
  expect(sketch.lines).toHaveLength(boxes)
})

test('no box lies over another or outside the card', () => {
  const { boxes } = sketchOf(7)
  expect(new Set(boxes.map(({ x, y }) => `${x},${y}`)).size).toBe(7)
  for (const { x, y } of boxes) {
    expect(x + 44).toBeLessThanOrEqual(272)
    expect(y + 18).toBeLessThanOrEqual(76)
  }
})
