import { ORPCError } from '@orpc/server'
import type { StandardHandleResult } from '@orpc/server/standard'

/**
 * An interceptor that tells `report` of every failure nobody planned for. Errors of the contract and refused input are
 * answers, not failures. What the page gets of a failure is its code alone.
 */
export function reportFailures(report: (error: unknown) => void) {
  return async ({ next }: { next: () => Promise<StandardHandleResult> }): Promise<StandardHandleResult> => {
    try {
      return await next()
    } catch (error) {
      const planned = error instanceof ORPCError && (error.defined || error.status < 500)
      if (!planned) report(error)
      throw error
    }
  }
}
