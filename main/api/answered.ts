import { ORPCError } from '@orpc/server'
import type { PublishProblem, Blocked } from '../db/flows/publishFlow.ts'
import type { Conflict, NotFound, RepeatedStepKey } from '../db/flows/results.ts'

/** A refusal of the flow queries, as data. */
type Refusal = NotFound | Conflict | RepeatedStepKey | Blocked<PublishProblem>

/** oRPC's makers of the errors that a call declares; a refusal that the call does not declare is a fault of ours and answered as one. */
interface Errors {
  NOT_FOUND?: (given: { data: { what: 'flow' | 'version' } }) => Error
  CONFLICT?: (given: { data: { revision: number; savedAt: string } }) => Error
  BLOCKED?: (given: { data: { problems: { code: string; stepKey: string | null }[] } }) => Error
}

/** The result itself when it is a good one; a refusal becomes the contract's error with its data. */
export function answered<R extends { readonly ok: boolean }>(result: R, errors: Errors): Extract<R, { ok: true }>
export function answered(result: { ok: true } | Refusal, errors: Errors) {
  if (result.ok) return result
  throw errorOf(result, errors) ?? new Error(`undeclared refusal: ${result.code}`)
}

function errorOf(refusal: Refusal, errors: Errors): Error | undefined {
  switch (refusal.code) {
    case 'not_found':
      return errors.NOT_FOUND?.({ data: { what: refusal.what } })
    case 'conflict':
      return errors.CONFLICT?.({ data: { revision: refusal.revision, savedAt: refusal.savedAt } })
    case 'blocked':
      return errors.BLOCKED?.({ data: { problems: refusal.problems.map(({ code, stepKey }) => ({ code, stepKey })) } })
    case 'step_key_repeated':
      return new ORPCError('BAD_REQUEST', { message: `Two steps have the key ${refusal.stepKey}.` })
  }
}
