import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { revealed } from '../../../../renderer/editor/canvas/revealed.ts'

const screen = { width: 1000, height: 800 }
const place = { x: 100, y: 100, width: 264, height: 168 }

test('a place that is seen leaves the view as it is', () => {
  const view = { x: 0, y: 0, zoom: 1 }
  expect(revealed(view, place, screen)).toBe(view)
})

test('a place beyond an edge moves the view only in that direction, and only so far', () => {
  expect(revealed({ x: 0, y: 0, zoom: 1 }, { ...place, x: 900 }, screen)).toEqual({ x: -196, y: 0, zoom: 1 })
  expect(revealed({ x: 0, y: -300, zoom: 1 }, place, screen)).toEqual({ x: 0, y: -68, zoom: 1 })
})

test('any place that fits is inside afterwards, and revealing it again changes nothing', () => {
  const number = fc.integer({ min: -5000, max: 5000 })
  const zoom = fc.double({ min: 0.1, max: 2, noNaN: true })
  fc.assert(
    fc.property(number, number, zoom, number, number, (x, y, zoom, left, top) => {
      const there = { ...place, x: left, y: top }
      const next = revealed({ x, y, zoom }, there, screen)
      const from = { x: left * zoom + next.x, y: top * zoom + next.y }
      expect(from.x).toBeGreaterThanOrEqual(-0.001)
      expect(from.y).toBeGreaterThanOrEqual(-0.001)
      expect(from.x + there.width * zoom).toBeLessThanOrEqual(screen.width + 0.001)
      expect(from.y + there.height * zoom).toBeLessThanOrEqual(screen.height + 0.001)
    }),
  )
})
