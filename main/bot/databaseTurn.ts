import { TurnLost } from '../db/conversation/turnLost.ts'
import type { Database } from '../db/database.ts'
import { databaseErrorCode } from '../db/databaseError.ts'
import type { SqlTx } from '../db/sqlTx.ts'

/**
 * Runs `work` in one transaction. `lost`: another process was faster, nothing was changed, and the same work may succeed
 * now. Every other error of the database rejects, with nothing changed either.
 */
export async function databaseTurn<T>(database: Database, work: (tx: SqlTx) => Promise<T>): Promise<T | 'lost'> {
  try {
    return await database.turn(work)
  } catch (error) {
    if (error instanceof TurnLost || isLostRace(error)) return 'lost'
    throw error
  }
}

/** Two processes on one server may add the same contact, conversation or delivery at once: the slower one looks again. */
function isLostRace(error: unknown): boolean {
  const code = databaseErrorCode(error)
  return code === 'conflict' || code === 'not_unique'
}
