import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { RepeatedStepKey } from './results.ts'

/** The refusal of a document two of whose steps have the same key; null when every key is there once. */
export function repeatedStepKey(document: FlowDocument): RepeatedStepKey | null {
  const seen = new Set<string>()
  for (const { key } of document.steps) {
    if (seen.has(key)) return { ok: false, code: 'step_key_repeated', stepKey: key }
    seen.add(key)
  }
  return null
}
