import type { SimulatorView } from '../../shared/api/simulatorView.ts'
import { stepRules } from '../engine/steps/index.ts'
import type { Session } from './session.ts'

/** What the window shows of a session after a turn. */
export const simulatorViewOf = (session: Session): SimulatorView => {
  const { instance, catalog } = session
  const step = instance === null ? undefined : catalog.flows.get(instance.flowId)?.steps.get(instance.currentStepKey)
  const asks = step !== undefined && instance?.paused === false && stepRules[step.type].waits(step)
  return {
    sessionId: session.setup.id,
    revision: session.draft.revision,
    now: session.now.toISOString(),
    bubbles: [...session.bubbles],
    trace: session.trace,
    liveStepKey: instance?.currentStepKey ?? null,
    answers: asks ? step.answers.map(({ id, text }) => ({ id, text })) : [],
    paused: instance?.paused ?? false,
    endReason: session.endReason,
    variables: (instance?.state.vars ?? []).map(([name, value]) => ({ name, value })),
  }
}
