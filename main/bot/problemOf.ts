import type { DatabaseProblem } from '../../shared/api/errors.ts'
import { databaseProblem, errorDetail } from '../db/databaseError.ts'

/** What keeps the database at `path` from working, also where the error is none that it is known by. */
export const problemOf = (error: unknown, path: string): DatabaseProblem =>
  databaseProblem(error, path) ?? {
    code: 'unavailable',
    path,
    heldByPid: null,
    databaseVersion: null,
    appVersion: null,
    detail: errorDetail(error),
  }
