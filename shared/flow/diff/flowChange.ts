import type { StepType } from '../../domain/flowStep.ts'
import type { TriggerType } from '../../domain/trigger.ts'
import type { StepExit } from '../exits.ts'

/** A step as a sentence names it. */
export interface NamedStep {
  readonly stepKey: string
  readonly title: string
}

/** One fact about what is different between two states of a flow, for the sentences of the publish dialog and the versions. */
export type FlowChange =
  | { readonly kind: 'flow_renamed'; readonly from: string; readonly to: string }
  | { readonly kind: 'expiry_changed'; readonly from: number | null; readonly to: number | null }
  | { readonly kind: 'first_step_changed'; readonly from: NamedStep | null; readonly to: NamedStep | null }
  | { readonly kind: 'step_added'; readonly step: NamedStep; readonly type: StepType }
  | { readonly kind: 'step_removed'; readonly step: NamedStep; readonly type: StepType }
  | { readonly kind: 'step_renamed'; readonly step: NamedStep; readonly from: string }
  | { readonly kind: 'step_type_changed'; readonly step: NamedStep; readonly from: StepType; readonly to: StepType }
  | { readonly kind: 'text_changed'; readonly step: NamedStep; readonly from: string; readonly to: string }
  /** Wordings, retry texts, or whether the text is switched on. */
  | { readonly kind: 'other_texts_changed'; readonly step: NamedStep }
  | { readonly kind: 'answer_added'; readonly step: NamedStep; readonly answer: string; readonly to: NamedStep | null }
  | { readonly kind: 'answer_removed'; readonly step: NamedStep; readonly answer: string }
  | { readonly kind: 'answer_reworded'; readonly step: NamedStep; readonly from: string; readonly to: string }
  /** Another order or other synonyms. */
  | { readonly kind: 'answers_rearranged'; readonly step: NamedStep }
  | {
      readonly kind: 'exit_relinked'
      readonly step: NamedStep
      readonly label: StepExit['label']
      readonly from: NamedStep | null
      readonly to: NamedStep | null
    }
  /** Waiting, variable, kind of answer, attempts, time limit. */
  | { readonly kind: 'step_settings_changed'; readonly step: NamedStep }
  | { readonly kind: 'trigger_added'; readonly type: TriggerType; readonly pattern: string }
  | { readonly kind: 'trigger_removed'; readonly type: TriggerType; readonly pattern: string }
  | { readonly kind: 'trigger_changed'; readonly type: TriggerType; readonly pattern: string; readonly from: string }
