import type { Exit } from '../../../shared/domain/trace.ts'

/** A way out on the canvas, linked or open: which step it leaves (null: the Start node) and by which exit. */
export interface Line {
  readonly from: string | null
  readonly exit: Exit
}

/** The only way out of the Start node. */
export const startLine: Line = { from: null, exit: 'start' }

export const sameLine = (a: Line | null, b: Line | null): boolean =>
  a === b || (a !== null && b !== null && a.from === b.from && a.exit === b.exit)
