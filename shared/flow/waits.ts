import type { Step } from '../domain/flowStep.ts'

/** Whether the conversation stops at this step until an answer comes. Source: design "engine", steps. */
export const waits = (step: Pick<Step, 'type' | 'waitInput'>): boolean =>
  step.type === 'collect_input' || (step.type === 'send_template' && step.waitInput)
