import { measures } from '../canvas/measures.ts'

/** The nearest line of the grid, in canvas units. */
export const onGrid = (value: number): number => Math.round(value / measures.grid) * measures.grid
