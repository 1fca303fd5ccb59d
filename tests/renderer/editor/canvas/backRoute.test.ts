import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { backRoute, type Box } from '../../../../shared/flow/picture/backRoute.ts'
import { backRoutes } from '../../../../renderer/editor/canvas/backRoutes.ts'
import { linePath } from '../../../../renderer/editor/canvas/linePath.ts'
import { roundedPath } from '../../../../shared/flow/picture/roundedPath.ts'
import { menuFlow } from '../flowForTests.ts'

const box = (left: number, top: number, width = 264, height = 170): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})
const alone = { above: 0, below: 0, arrival: 0 }

describe('a line that leads back', () => {
  test('crosses no step on its way, whatever stands there', () => {
    const place = fc.record({ left: fc.integer({ min: -400, max: 2_000 }), top: fc.integer({ min: -800, max: 800 }) })
    fc.assert(
      fc.property(fc.array(place, { maxLength: 30 }), (places) => {
        const from = box(1_500, 0)
        const to = box(0, 0)
        const boxes = [from, to, ...places.map(({ left, top }) => box(left, top))]
        const { lane } = backRoute({ from, fromY: 150, to, toY: 24 }, boxes, [], alone)
        const crossed = boxes.filter((other) => other.right > to.left && other.left < from.right)
        expect(crossed.every(({ top, bottom }) => lane <= top || lane >= bottom)).toBe(true)
      }),
    )
  })

  test('to its own step runs round it, and two of them run beside each other', () => {
    const own = box(0, 0)
    const first = backRoute({ from: own, fromY: 150, to: own, toY: 24 }, [own], [], alone)
    expect(first.lane < own.top || first.lane > own.bottom).toBe(true)
    const used = [{ left: -20, right: 290, y: first.lane }]
    const second = backRoute({ from: own, fromY: 150, to: own, toY: 24 }, [own], used, { ...alone, arrival: 1 })
    expect(Math.abs(second.lane - first.lane)).toBeGreaterThanOrEqual(8)
    expect(second.back).toBeGreaterThan(first.back)
  })

  test('goes straight between two rows of steps', () => {
    const [from, to] = [box(800, 0), box(0, 600)]
    const { lane } = backRoute({ from, fromY: 150, to, toY: 624 }, [from, to], [], alone)
    expect(lane).toBe((150 + 624) / 2)
  })
})

test('only lines that lead back get a route', () => {
  // hello -> menu -> bill -> bye lead on; any other answer at menu asks menu again.
  expect([...backRoutes(menuFlow(), new Map()).keys()]).toEqual(['step-menu:~2a~'])
})

describe('the path of a line', () => {
  test('begins at the dot and ends at the border, also along a route', () => {
    const ends = { sourceX: 312, sourceY: 100, targetX: 496, targetY: 300 }
    expect(linePath(ends, null).path).toMatch(/^M300 100C.* 500 300$/)
    expect(linePath(ends, { out: 20, lane: 200, back: 20 }).path).toMatch(/^M300 100L.*L500 300$/)
  })

  test('rounds corners by no more than half of the shorter side', () => {
    const corner = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 100 },
    ]
    expect(roundedPath(corner, 14)).toBe('M0 0L5 0Q10 0 10 5L10 100')
  })
})
