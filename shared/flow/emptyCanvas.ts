import type { Canvas } from '../domain/flow.ts'

/** The canvas of a new flow. */
export const emptyCanvas: Canvas = { start: { x: 0, y: 0 }, viewport: null, notes: [], groups: [] }
