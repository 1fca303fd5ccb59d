import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Step, StepType } from '../../../shared/domain/flowStep.ts'
import { editStep } from './editStep.ts'

/** Turns a step into another kind and keeps every line the new kind can have. An end has no way out, so it drops them all. */
export function setStepType(document: FlowDocument, key: string, type: StepType): FlowDocument {
  return editStep(document, key, (step) => (step.type === type ? step : turned(step, type)))
}

function turned(step: Step, type: StepType): Step {
  const onward = step.next ?? step.any
  switch (type) {
    case 'end':
      return { ...step, type, waitInput: false, answers: [], next: null, any: null, invalid: null, timeout: null }
    case 'collect_input':
      return { ...step, type, waitInput: true, next: null, any: onward }
    case 'send_template': {
      const waitInput = step.answers.length > 0
      const plain = { ...step, type, waitInput, invalid: null, timeout: null, timeoutSec: null }
      return waitInput ? { ...plain, next: null, any: onward } : { ...plain, next: onward, any: null }
    }
  }
}
