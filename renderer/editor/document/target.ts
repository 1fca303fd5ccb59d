import type { FlowDocument } from '../../../shared/domain/flow.ts'
import { exitsOf } from '../../../shared/flow/exits.ts'
import { findStep } from './findStep.ts'
import type { Line } from './line.ts'

/** The key of the step a way out leads to; null while it is open or when there is no such exit. */
export function target(document: FlowDocument, line: Line): string | null {
  if (line.from === null) return document.steps[0]?.key ?? null
  const step = findStep(document, line.from)
  if (step === null) return null
  return exitsOf(step).find(({ exit }) => exit === line.exit)?.to ?? null
}
