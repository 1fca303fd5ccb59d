import type { StepType } from '../../../shared/domain/flowStep.ts'

/** How nodes and lines are called aloud. */
export interface CanvasWords {
  readonly start: string
  /** What a node and a line are, after their name. */
  readonly stepRole: { readonly 'aria-roledescription': string }
  readonly lineRole: { readonly 'aria-roledescription': string }
  readonly step: (type: StepType, title: string) => string
  readonly note: (text: string) => string
  readonly group: (title: string) => string
  readonly line: (from: string, to: string) => string
}
