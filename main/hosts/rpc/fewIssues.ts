import { ORPCError } from '@orpc/server'
import type { StandardHandleResult } from '@orpc/server/standard'

/** Mistakes of one input that an answer names. */
const most = 20

/** An interceptor that keeps refusals short: an input may be wrong in a hundred thousand places, and its first ones say enough. */
export async function fewIssues({
  next,
}: {
  next: () => Promise<StandardHandleResult>
}): Promise<StandardHandleResult> {
  try {
    return await next()
  } catch (error) {
    throw shortened(error)
  }
}

function shortened(error: unknown): unknown {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return error
  const issues = issuesOf(error.data)
  if (issues.length <= most) return error
  return new ORPCError('BAD_REQUEST', {
    message: error.message,
    data: { issues: issues.slice(0, most) },
    cause: error.cause,
  })
}

function issuesOf(data: unknown): readonly unknown[] {
  if (typeof data !== 'object' || data === null || !('issues' in data)) return []
  return Array.isArray(data.issues) ? data.issues : []
}
