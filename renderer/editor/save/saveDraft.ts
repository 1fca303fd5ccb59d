import { ORPCError } from '@orpc/client'
import { apiErrors } from '../../../shared/api/errors.ts'
import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Api } from '../../api.ts'
import type { SaveOutcome } from './saveState.ts'

/** Sends a draft with its history and tells how that ended, as data. Never rejects. */
export async function saveDraft(
  api: Api,
  flowKey: string,
  document: FlowDocument,
  revision: number,
  history: string,
): Promise<SaveOutcome> {
  try {
    return { kind: 'saved', ...(await api.flows.saveDraft({ flowKey, document, revision, history })) }
  } catch (error) {
    return failedSave(error)
  }
}

function failedSave(error: unknown): SaveOutcome {
  if (!(error instanceof ORPCError)) return { kind: 'failed', failure: 'unreachable', error }
  const conflict = apiErrors.CONFLICT.data.safeParse(error.data)
  if (error.code === 'CONFLICT' && conflict.success) return { kind: 'conflict', ...conflict.data }
  const failure = error.code === 'NOT_FOUND' ? 'not_found' : error.code === 'DATABASE' ? 'database' : 'refused'
  return { kind: 'failed', failure, error }
}
