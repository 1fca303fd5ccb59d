import type { FlowDocument } from '../../../shared/domain/flow.ts'
import { limits } from '../../../shared/domain/limits.ts'
import { editStep } from './editStep.ts'

/** Changes the title a person reads. The key stays, so no line is ever cut by renaming. */
export function renameStep(document: FlowDocument, key: string, title: string): FlowDocument {
  const next = title.slice(0, limits.name)
  return editStep(document, key, (step) => (step.title === next ? step : { ...step, title: next }))
}
