import { implement } from '@orpc/server'
import { contract } from '../../shared/api/contract.ts'
import type { ApiContext } from './context.ts'

/** The app itself: what state it is in, another try after a problem, and what changes elsewhere. */
export function appCalls(context: ApiContext) {
  const calls = implement(contract.app)
  return {
    state: calls.state.handler(() => context.state()),
    retry: calls.retry.handler(() => context.retry()),
    events: calls.events.handler(({ signal }) => context.events.subscribe('app', { signal })),
  }
}
