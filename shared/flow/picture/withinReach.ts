import type { Position } from '../../domain/flowStep.ts'

/** Farthest that a place is taken seriously, in canvas units: a step from another world would leave the rest a dot. */
const farthest = 1_000_000

/** The place itself, or the nearest one that a picture can hold. */
export const withinReach = ({ x, y }: Position): Position => ({ x: clamped(x), y: clamped(y) })

const clamped = (value: number): number => Math.min(Math.max(value, -farthest), farthest)
