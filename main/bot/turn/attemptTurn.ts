import { setTimeout as sleep } from 'node:timers/promises'
import { databaseErrorCode } from '../../db/databaseError.ts'
import type { SqlTx } from '../../db/sqlTx.ts'
import type { CompiledOnce } from '../catalogCache.ts'
import { databaseTurn } from '../databaseTurn.ts'
import { CatalogOutdated } from './catalogOutdated.ts'
import type { TurnParts } from './turnParts.ts'

const maxAttempts = 8
/** How often a database that another program holds is asked again, and after how many milliseconds: each time it lets itself be waited for, too. */
const lockedRetries = 2
const lockedPause = 50

/**
 * Runs `work` in one transaction, on the catalog as that transaction sees it, and again from the start when another process changed
 * the same contact or the catalog meanwhile, or held the whole database. `busy`: it lost every time, and nothing was changed. Rejects with the
 * database's error, with nothing changed either.
 */
export async function attemptTurn<T>(
  parts: Pick<TurnParts, 'database' | 'catalogs'>,
  work: (tx: SqlTx, compiled: CompiledOnce) => Promise<T>,
): Promise<T | 'busy'> {
  let waits = 0
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    try {
      const result = await once(parts, work)
      if (result !== 'lost') return result
    } catch (error) {
      if (databaseErrorCode(error) !== 'locked' || waits === lockedRetries) throw error
      waits += 1
      await sleep(lockedPause)
    }
  }
  return 'busy'
}

/** `lost`: nothing was changed, and the same work may succeed now. */
async function once<T>(
  { database, catalogs }: Pick<TurnParts, 'database' | 'catalogs'>,
  work: (tx: SqlTx, compiled: CompiledOnce) => Promise<T>,
): Promise<T | 'lost'> {
  const compiled = await catalogs.current()
  try {
    return await databaseTurn(database, async (tx) => {
      if (!(await catalogs.isCurrent(tx, compiled))) throw new CatalogOutdated()
      return work(tx, compiled)
    })
  } catch (error) {
    if (!(error instanceof CatalogOutdated)) throw error
    catalogs.forget(compiled)
    return 'lost'
  }
}
