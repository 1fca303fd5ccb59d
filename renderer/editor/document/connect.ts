import type { FlowDocument } from '../../../shared/domain/flow.ts'
import { withExit } from '../../../shared/flow/withExit.ts'
import { editStep } from './editStep.ts'
import { findStep } from './findStep.ts'
import type { Line } from './line.ts'
import { setFirstStep } from './setFirstStep.ts'
import { target } from './target.ts'

/** Leads a way out to a step; out of the Start node, that step becomes the first. Nothing changes when there is no such step. */
export function connect(document: FlowDocument, line: Line, to: string): FlowDocument {
  if (findStep(document, to) === null || target(document, line) === to) return document
  if (line.from === null) return setFirstStep(document, to)
  return editStep(document, line.from, (step) => (step.type === 'end' ? step : withExit(step, line.exit, to)))
}
