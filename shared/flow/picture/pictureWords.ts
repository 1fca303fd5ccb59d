import type { StepType } from '../../domain/flowStep.ts'
import type { TriggerType } from '../../domain/trigger.ts'

/** What a picture says besides the flow's own texts. */
export interface PictureWords {
  /** Below the flow's name: draft or version, how many steps. */
  readonly subtitle: string
  /** In place of a blank name. */
  readonly unnamed: string
  readonly start: string
  readonly noTriggers: string
  readonly rule: (type: TriggerType) => string
  readonly moreTriggers: (count: number) => string
  readonly untitled: string
  readonly noText: (type: StepType) => string
  readonly keeps: (variable: string) => string
  readonly exit: (kind: 'next' | 'any' | 'invalid' | 'timeout') => string
  readonly blankAnswer: string
  readonly openExit: string
}
