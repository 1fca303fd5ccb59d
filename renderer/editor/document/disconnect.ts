import type { FlowDocument } from '../../../shared/domain/flow.ts'
import { withExit } from '../../../shared/flow/withExit.ts'
import { editStep } from './editStep.ts'
import type { Line } from './line.ts'
import { target } from './target.ts'

/** Cuts a line. The Start node's line cannot be cut, only led elsewhere: a flow with steps starts at one of them. */
export function disconnect(document: FlowDocument, line: Line): FlowDocument {
  if (line.from === null || target(document, line) === null) return document
  return editStep(document, line.from, (step) => withExit(step, line.exit, null))
}
