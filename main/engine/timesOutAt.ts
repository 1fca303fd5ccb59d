import type { FlowInstance } from '../../shared/domain/flowInstance.ts'
import type { Catalog } from './types.ts'

/** When the live question's time is up; null when it has no time limit, leads nowhere then, or a person has taken over. */
export const timesOutAt = (instance: FlowInstance, catalog: Catalog): Date | null => {
  const step = catalog.flows.get(instance.flowId)?.steps.get(instance.currentStepKey)
  if (instance.paused || instance.state.askedAt === null) return null
  if (step === undefined || step.timeout === null || step.timeoutSec === null) return null
  return new Date(Date.parse(instance.state.askedAt) + step.timeoutSec * 1_000)
}
