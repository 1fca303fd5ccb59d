import type { FlowDocument } from '../../../shared/domain/flow.ts'

/** Makes a step the one where the flow starts: it moves to the front, the others keep their order. */
export function setFirstStep(document: FlowDocument, key: string): FlowDocument {
  const step = document.steps.find((step) => step.key === key)
  if (step === undefined || document.steps[0] === step) return document
  return { ...document, steps: [step, ...document.steps.filter((other) => other !== step)] }
}
