import { z } from 'zod'
import { type Canvas, canvasSchema, type FlowDocument } from '../domain/flow.ts'
import type { Position } from '../domain/flowStep.ts'
import { limits } from '../domain/limits.ts'
import { defaultPosition } from './defaultPosition.ts'
import { emptyCanvas } from './emptyCanvas.ts'

/** What is stored in `Flow.schemaJson`. Positions are triples, so that any step key is an ordinary word. */
export interface CanvasJson extends Canvas {
  positions: [stepKey: string, x: number, y: number][]
}

export interface ReadCanvas {
  canvas: Canvas
  /** Where a step stands. A step without a stored place gets one in tidy rows by its order, which is its index in the flow. */
  positionOf: (stepKey: string, order: number) => Position
}

/** Everything of a document that only the canvas shows. */
export const toCanvasJson = (document: Pick<FlowDocument, 'canvas' | 'steps'>): CanvasJson => ({
  ...document.canvas,
  positions: document.steps.map((step) => [step.key, step.position.x, step.position.y]),
})

/** Reads `Flow.schemaJson`, also when it holds nothing or nonsense: each part that cannot be read is the one of an empty canvas. */
export const fromCanvasJson = (value: unknown): ReadCanvas => {
  const { positions: entries, ...canvas } = partsSchema.parse(value)
  const positions = new Map<string, Position>()
  for (const entry of entries) {
    const known = positionEntrySchema.safeParse(entry)
    if (known.success) positions.set(known.data[0], { x: known.data[1], y: known.data[2] })
  }
  return { canvas, positionOf: (stepKey, order) => positions.get(stepKey) ?? defaultPosition(order) }
}

const positionEntrySchema = z.tuple([z.string().max(limits.key), z.number(), z.number()])

const { start, viewport, notes, groups } = canvasSchema.shape
const partsSchema = z
  .object({
    start: start.catch(emptyCanvas.start),
    viewport: viewport.catch(emptyCanvas.viewport),
    notes: notes.catch(emptyCanvas.notes),
    groups: groups.catch(emptyCanvas.groups),
    positions: z.array(z.unknown()).catch([]),
  })
  .catch({ ...emptyCanvas, positions: [] })
