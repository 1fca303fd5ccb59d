import type { Position } from '../domain/flowStep.ts'

/** Distance between neighbouring steps in the default arrangement: room for the widest and tallest usual step. Canvas pixels. */
export const gridStep = { x: 340, y: 260 } as const

const columns = 5

/** Where the n-th step (from 0) stands when nothing says so: rows of five, beside the Start node. */
export const defaultPosition = (order: number): Position => ({
  x: gridStep.x * (1 + (Math.max(0, order) % columns)),
  y: gridStep.y * Math.floor(Math.max(0, order) / columns),
})
