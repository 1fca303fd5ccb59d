import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromCanvasJson, toCanvasJson } from '../../../shared/flow/canvasJson.ts'
import { defaultPosition } from '../../../shared/flow/defaultPosition.ts'
import { emptyCanvas } from '../../../shared/flow/emptyCanvas.ts'
import { newStep } from '../../../shared/flow/newFlow.ts'

const step = (key: string, x: number, y: number) => newStep({ key, type: 'end', title: key, position: { x, y } })

describe('the canvas of a flow', () => {
  it('comes back through JSON, with a step called __proto__ too', () => {
    const canvas = {
      start: { x: -10, y: 20 },
      viewport: { x: 1, y: 2, zoom: 0.5 },
      notes: [{ id: 'n', text: 'lembrar', position: { x: 1, y: 1 }, width: 100, height: 50, color: 'yellow' }],
      groups: [{ id: 'g', title: 'Menu', stepKeys: ['__proto__'], color: 'blue', collapsed: true }],
    }
    const stored: unknown = JSON.parse(JSON.stringify(toCanvasJson({ canvas, steps: [step('__proto__', 5, 6)] })))
    const read = fromCanvasJson(stored)
    expect(read.canvas).toEqual(canvas)
    expect(read.positionOf('__proto__', 0)).toEqual({ x: 5, y: 6 })
  })

  it('gives steps without a stored place tidy places that never coincide', () => {
    const { positionOf } = fromCanvasJson({ positions: [['a', 'x', 1], 'b', ['c', 1, 2]] })
    expect(positionOf('a', 0)).toEqual(defaultPosition(0))
    expect(positionOf('c', 2)).toEqual({ x: 1, y: 2 })
    const places = Array.from({ length: 40 }, (_, order) => JSON.stringify(defaultPosition(order)))
    expect(new Set(places).size).toBe(40)
  })

  it('keeps the readable parts beside the unreadable ones and never throws', () => {
    expect(fromCanvasJson({ start: { x: 3, y: 4 }, notes: 'no' }).canvas).toEqual({
      ...emptyCanvas,
      start: { x: 3, y: 4 },
    })
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(fromCanvasJson(value).canvas.notes).toBeInstanceOf(Array)
      }),
    )
  })
})
