import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Step } from '../../../shared/domain/flowStep.ts'

const indexes = new WeakMap<FlowDocument['steps'], ReadonlyMap<string, Step>>()

/** Steps by key. Built once per list of steps, so looking up every step of a large flow stays linear. The first of two equal keys wins. */
export function stepsByKey(document: FlowDocument): ReadonlyMap<string, Step> {
  const known = indexes.get(document.steps)
  if (known !== undefined) return known
  const index = new Map<string, Step>()
  for (const step of document.steps) if (!index.has(step.key)) index.set(step.key, step)
  indexes.set(document.steps, index)
  return index
}

export const findStep = (document: FlowDocument, key: string): Step | null => stepsByKey(document).get(key) ?? null
