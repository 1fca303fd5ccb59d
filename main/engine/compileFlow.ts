import type { Step } from '../../shared/domain/flowStep.ts'
import type { CompiledFlow } from './types.ts'

/** One flow version as plain values; a flow document gives `steps` and `settings.expiryMinutes`. */
export interface FlowSource {
  /** The version's row. */
  readonly id: string
  /** Stable across versions. */
  readonly key: string
  readonly published: boolean
  /** In their order: the first one is where the flow starts. */
  readonly steps: readonly Step[]
  readonly expiryMinutes: number | null
}

/** Makes a flow version ready to run. Of steps with the same key (only drafts have them) the first one counts. */
export const compileFlow = (source: FlowSource): CompiledFlow => ({
  id: source.id,
  key: source.key,
  published: source.published,
  firstStepKey: source.steps[0]?.key ?? null,
  steps: new Map(source.steps.toReversed().map((step) => [step.key, step])),
  expiryMinutes: source.expiryMinutes,
})
