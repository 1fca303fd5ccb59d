import { describe, expect, test } from 'vitest'
import { thumbnailLine, thumbnailView } from '../../../renderer/flowFiles/thumbnailView.ts'
import { newFlowDocument } from '../../../shared/flow/newFlow.ts'
import { thumbnailOf } from '../../../shared/flow/picture/thumbnailOf.ts'
import { menuFlow } from '../editor/flowForTests.ts'

const view = (text: string) => text.split(' ').map(Number)

describe('a thumbnail on a card', () => {
  test('shows the whole flow in the middle of its view', () => {
    const picture = thumbnailOf(menuFlow())
    const [x = 0, y = 0, width = 0, height = 0] = view(thumbnailView(picture))
    expect(x + width).toBeCloseTo(picture.width - x)
    expect(y + height).toBeCloseTo(picture.height - y)
    for (const [left, top, boxWidth, boxHeight] of picture.boxes) {
      expect(left).toBeGreaterThan(x)
      expect(top).toBeGreaterThan(y)
      expect(left + boxWidth).toBeLessThan(x + width)
      expect(top + boxHeight).toBeLessThan(y + height)
    }
  })

  test('does not blow up a flow of one box', () => {
    const [, , width = 0] = view(thumbnailView(thumbnailOf(newFlowDocument('empty'))))
    expect(width).toBeGreaterThan(150)
  })

  test('draws each line from one box to another, and none to a box that is not there', () => {
    const picture = thumbnailOf(menuFlow())
    expect(picture.lines.length).toBeGreaterThan(0)
    for (const [from, to] of picture.lines) {
      expect(thumbnailLine(picture, from, to)).toMatch(/^M-?[\d.]+ -?[\d.]+C[\d. -]+$/)
    }
    expect(thumbnailLine(picture, 0, 99)).toBe('')
  })
})
