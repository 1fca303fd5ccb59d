import type { Line } from '../document/line.ts'

/** What is selected on the canvas: steps by key, the Start node, or one line. A line is never selected together with steps. */
export interface Selection {
  readonly steps: readonly string[]
  readonly start: boolean
  readonly line: Line | null
}

export const nothingSelected: Selection = { steps: [], start: false, line: null }
export const selectSteps = (steps: readonly string[]): Selection => ({ steps, start: false, line: null })
export const selectStart: Selection = { steps: [], start: true, line: null }
export const selectLine = (line: Line): Selection => ({ steps: [], start: false, line })

export const isNothing = ({ steps, start, line }: Selection): boolean => steps.length === 0 && !start && line === null

/** The one selected step, or null when none or several are. */
export function onlyStep(selection: Selection): string | null {
  return selection.steps.length === 1 && !selection.start ? (selection.steps[0] ?? null) : null
}
