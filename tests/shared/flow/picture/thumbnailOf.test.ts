import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { thumbnailSchema } from '../../../../shared/flow/picture/thumbnail.ts'
import { thumbnailOf } from '../../../../shared/flow/picture/thumbnailOf.ts'
import { documentArbitrary, end, flowOf, message, question } from '../documents.ts'
import { fastest } from '../../fastest.ts'

const at = (x: number, y: number) => ({ position: { x, y } })

describe('the thumbnail of a flow', () => {
  test('has Start and every step where it stands, of its kind, and what leads where', () => {
    const { boxes, lines } = thumbnailOf(
      flowOf([
        message('a', 'b', at(400, 0)),
        question('b', [['Sim', 'c']], 'a', at(800, 200)),
        { ...end('c'), ...at(1_200, 0) },
      ]),
    )
    expect(boxes.map(([x, y, , , kind]) => [x, y, kind])).toEqual([
      [0, 0, 'start'],
      [50, 0, 'send_template'],
      [100, 25, 'collect_input'],
      [150, 0, 'end'],
    ])
    expect(lines).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
      [2, 1],
    ])
  })

  test('is small, whole and fits its own size, whatever the flow', () => {
    fc.assert(
      fc.property(documentArbitrary, (document) => {
        const picture = thumbnailSchema.parse(thumbnailOf(document))
        expect(picture.boxes.length).toBe(document.steps.length + 1)
        for (const [x, y, width, height] of picture.boxes) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(y).toBeGreaterThanOrEqual(0)
          expect(x + width).toBeLessThanOrEqual(picture.width + 1)
          expect(y + height).toBeLessThanOrEqual(picture.height + 1)
        }
        for (const place of picture.lines.flat()) expect(picture.boxes[place]).toBeDefined()
      }),
    )
  })

  test('of 5,000 steps is drawn with a few hundred boxes, in a moment', () => {
    const flow = flowOf(
      Array.from({ length: 5_000 }, (_, index) =>
        question(`s${index}`, [['Sim', `s${index + 1}`]], null, at((index % 70) * 360, Math.floor(index / 70) * 260)),
      ),
    )
    const picture = thumbnailOf(flow)
    expect(picture.boxes.length).toBeGreaterThan(60)
    expect(picture.boxes.length).toBeLessThanOrEqual(240)
    expect(JSON.stringify(picture).length).toBeLessThan(16_000)
    expect(fastest(() => thumbnailOf(flow))).toBeLessThan(100)
  })

  test('of a step dragged out of this world is still a drawing', () => {
    const picture = thumbnailOf(flowOf([{ ...end('far'), ...at(1e300, -1e300) }]))
    expect(thumbnailSchema.safeParse(picture).success).toBe(true)
  })
})
