import type { FlowDocument } from '../../../../shared/domain/flow.ts'
import type { Answer } from '../../../../shared/domain/flowStep.ts'
import { limits } from '../../../../shared/domain/limits.ts'
import { editStep } from '../editStep.ts'

/** Replaces the answers of a step by `change(answers)`, in display order. */
export function setAnswers(
  document: FlowDocument,
  key: string,
  change: (answers: readonly Answer[]) => readonly Answer[],
): FlowDocument {
  return editStep(document, key, (step) => {
    const answers = change(step.answers)
    return answers === step.answers ? step : { ...step, answers: answers.slice(0, limits.answers) }
  })
}
