import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Step } from '../../../shared/domain/flowStep.ts'
import { editStep } from './editStep.ts'

/** What a question keeps and accepts. `maxRetries` counts invalid answers; `retryTexts` holds up to three, escalating. */
export type QuestionFields = Pick<Step, 'variable' | 'validation' | 'retryTexts' | 'maxRetries'>

/** Changes some of a question's own settings; a blank variable name means that the answer is kept nowhere. */
export function editQuestion(document: FlowDocument, key: string, fields: Partial<QuestionFields>): FlowDocument {
  return editStep(document, key, (step) => {
    const next = { ...step, ...fields }
    return next.variable?.trim() === '' ? { ...next, variable: null } : next
  })
}
