import type { Line } from '../document/line.ts'

/**
 * What is selected on the canvas: steps by key, notes by id, the Start node, or one line. A line is never selected together with
 * anything else.
 */
export interface Selection {
  readonly steps: readonly string[]
  readonly notes: readonly string[]
  readonly start: boolean
  readonly line: Line | null
}

export const nothingSelected: Selection = { steps: [], notes: [], start: false, line: null }
export const selectSteps = (steps: readonly string[]): Selection => ({ ...nothingSelected, steps })
export const selectNote = (id: string): Selection => ({ ...nothingSelected, notes: [id] })
export const selectStart: Selection = { ...nothingSelected, start: true }
export const selectLine = (line: Line): Selection => ({ ...nothingSelected, line })

export const isNothing = (selection: Selection): boolean => countSelected(selection) === 0 && selection.line === null

/** How many things that can be moved are selected. */
export const countSelected = ({ steps, notes, start }: Selection): number =>
  steps.length + notes.length + (start ? 1 : 0)

/** The one selected step, or null when none or something else too is selected. */
export function onlyStep(selection: Selection): string | null {
  return countSelected(selection) === 1 ? (selection.steps[0] ?? null) : null
}

/** The one selected note, or null when none or something else too is selected. */
export function onlyNote(selection: Selection): string | null {
  return countSelected(selection) === 1 ? (selection.notes[0] ?? null) : null
}
