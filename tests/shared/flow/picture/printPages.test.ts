import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printPages } from '../../../../shared/flow/picture/printPages.ts'

describe('sheets for a picture', () => {
  test('show every part of it, on few sheets, never enlarged', () => {
    const length = fc.integer({ min: 100, max: 60_000 })
    fc.assert(
      fc.property(length, length, (width, height) => {
        const { pages, scale, width: sheetWidth, height: sheetHeight } = printPages(width, height)
        expect(pages.length).toBeGreaterThan(0)
        expect(pages.length).toBeLessThanOrEqual(24)
        expect(scale).toBeLessThanOrEqual(1)
        const right = Math.max(...pages.map(({ x }) => x)) + sheetWidth / scale
        const bottom = Math.max(...pages.map(({ y }) => y)) + sheetHeight / scale
        expect(right).toBeGreaterThanOrEqual(width - 1 / scale - 0.001)
        expect(bottom).toBeGreaterThanOrEqual(height - 1 / scale - 0.001)
      }),
    )
  })

  test('a small flow takes one sheet as it is, a wide one lies', () => {
    expect(printPages(600, 400)).toMatchObject({ scale: 1, pages: [{ x: 0, y: 0 }] })
    expect(printPages(1_600, 700)).toMatchObject({ landscape: true, pages: [{ x: 0, y: 0 }] })
    expect(printPages(700, 1_600)).toMatchObject({ landscape: false, pages: [{ x: 0, y: 0 }] })
  })

  test('a large one is spread over sheets rather than made unreadable', () => {
    const { scale, pages } = printPages(6_000, 3_000)
    expect(scale).toBeGreaterThanOrEqual(0.6)
    expect(pages.length).toBeGreaterThan(4)
  })

  test('a flow that is a little too large for one sheet is made smaller rather than cut', () => {
    expect(printPages(2_100, 1_000).pages).toHaveLength(1)
  })
})
