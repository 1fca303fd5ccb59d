import type { StepType } from '../../../shared/domain/flowStep.ts'

/** How nodes and lines are called aloud. */
export interface CanvasWords {
  readonly start: string
  readonly step: (type: StepType, title: string) => string
  readonly line: (from: string, to: string) => string
}
