import type { FlowInstance } from '../../../shared/domain/flowInstance.ts'
import type { CompiledOnce } from '../catalogCache.ts'
import { CatalogOutdated } from './catalogOutdated.ts'

/**
 * Rejects with `CatalogOutdated` when the catalog lacks the version that the conversation runs on. On a server a conversation
 * may begin in one process while another publishes the next version and a third reads the catalog, all at once: the third then sees the
 * old version with nobody inside. Read a second time the catalog has it; if not, the version is really gone.
 */
export function assertCovers({ catalog, readAgain }: CompiledOnce, { flowId }: FlowInstance): void {
  if (!readAgain && !catalog.flows.has(flowId)) throw new CatalogOutdated()
}
