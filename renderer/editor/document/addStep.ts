import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Position, StepType } from '../../../shared/domain/flowStep.ts'
import { newStep } from '../../../shared/flow/newFlow.ts'
import { uniqueKey } from '../../../shared/flow/stepKey.ts'
import { connect } from './connect.ts'
import { findStep } from './findStep.ts'
import type { Line } from './line.ts'
import { wayOn } from './wayOn.ts'
import { target } from './target.ts'

/** A step to be added: its kind, the title a person reads (its key is made from it) and its place in canvas units. */
export interface StepToAdd {
  readonly type: StepType
  readonly title: string
  readonly position: Position
  /** The way out that leads to it, linked or open. Where it led before becomes the new step's way on. */
  readonly after: Line | null
}

/** The key the new step will get, without adding it. */
export const keyFor = (document: FlowDocument, title: string): string =>
  uniqueKey(title, new Set(document.steps.map((step) => step.key)))

/** Adds a step; on a line it is put between the two steps that the line joins. The first step of a flow is where it starts. */
export function addStep(document: FlowDocument, { type, title, position, after }: StepToAdd): FlowDocument {
  const key = keyFor(document, title)
  const onward = after === null ? null : target(document, after)
  const added = { ...document, steps: [...document.steps, newStep({ key, type, title, position })] }
  if (after === null) return added
  const linked = connect(added, after, key)
  const step = findStep(linked, key)
  const exit = step === null ? null : wayOn(step)
  return onward === null || onward === key || exit === null ? linked : connect(linked, { from: key, exit }, onward)
}
