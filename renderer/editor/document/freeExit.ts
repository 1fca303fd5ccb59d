import type { FlowDocument } from '../../../shared/domain/flow.ts'
import { exitsOf } from '../../../shared/flow/exits.ts'
import { findStep } from './findStep.ts'
import type { Line } from './line.ts'

/** The way out that a step added after this one takes: the only open one, else the first open answer; null when all are linked. */
export function freeExit(document: FlowDocument, key: string): Line | null {
  const step = findStep(document, key)
  const open = step === null ? [] : exitsOf(step).filter(({ to }) => to === null)
  const first = open[0]
  return first === undefined ? null : { from: key, exit: first.exit }
}
