import type { FlowDocument } from '../../../shared/domain/flow.ts'
import { limits } from '../../../shared/domain/limits.ts'

/** Changes the flow's name. A blank name changes nothing: a flow without a name cannot be found again. */
export function renameFlow(document: FlowDocument, name: string): FlowDocument {
  const next = name.trim().slice(0, limits.name)
  return next === '' || next === document.name ? document : { ...document, name: next }
}
