import type { FlowDocument } from '../../../shared/domain/flow.ts'
import { editStep } from './editStep.ts'

/**
 * Lets a message wait for an answer, or go on by itself. The line it had goes with it: `next` becomes "any other answer" and
 * back, so the switch never cuts the conversation. Answers stay in the step and come back with the switch.
 */
export function setWaitInput(document: FlowDocument, key: string, waitInput: boolean): FlowDocument {
  return editStep(document, key, (step) => {
    if (step.type !== 'send_template' || step.waitInput === waitInput) return step
    return waitInput
      ? { ...step, waitInput, any: step.any ?? step.next, next: null }
      : { ...step, waitInput, next: step.next ?? step.any, any: null }
  })
}
