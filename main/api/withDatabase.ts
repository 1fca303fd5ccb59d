import { ORPCError } from '@orpc/server'
import type { DatabaseProblem } from '../../shared/api/errors.ts'
import type { Database } from '../db/database.ts'
import { databaseProblem } from '../db/databaseError.ts'
import type { ApiContext } from './context.ts'

/** How a call says DATABASE; `errors.DATABASE` of oRPC's handlers. */
type DatabaseRefusal = (given: { data: DatabaseProblem }) => Error

/**
 * Runs `work` on the open database. Answers DATABASE, with the problem as data, while none is open and when the database itself
 * refuses (full, locked, read-only …). Every other error goes on as it is.
 */
export async function withDatabase<T>(
  context: ApiContext,
  refuse: DatabaseRefusal,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = context.database()
  if (database === null) throw refuse({ data: problemOf(context) })
  try {
    return await work(database)
  } catch (error) {
    if (error instanceof ORPCError) throw error
    const problem = databaseProblem(error, database.path)
    throw problem === null ? error : refuse({ data: problem })
  }
}

function problemOf(context: ApiContext): DatabaseProblem {
  const state = context.state()
  if (state.status === 'failed') return state.problem
  return {
    code: 'unavailable',
    path: state.dataFolder,
    heldByPid: null,
    databaseVersion: null,
    appVersion: null,
    detail: 'The app is closing.',
  }
}
