import type { SqlTx } from '../../db/sqlTx.ts'
import type { CompiledOnce } from '../catalogCache.ts'
import { databaseTurn } from '../databaseTurn.ts'
import { CatalogOutdated } from './catalogOutdated.ts'
import type { TurnParts } from './turnParts.ts'

const maxAttempts = 8

/**
 * Runs `work` in one transaction, on the catalog as that transaction sees it, and again from the start when another process changed
 * the same contact or the catalog meanwhile. `busy`: it lost every time, and nothing was changed. Rejects with the
 * database's error, with nothing changed either.
 */
export async function attemptTurn<T>(
  parts: Pick<TurnParts, 'database' | 'catalogs'>,
  work: (tx: SqlTx, compiled: CompiledOnce) => Promise<T>,
): Promise<T | 'busy'> {
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const compiled = await parts.catalogs.current()
    try {
      const result = await databaseTurn(parts.database, async (tx) => {
        if (!(await parts.catalogs.isCurrent(tx, compiled))) throw new CatalogOutdated()
        return work(tx, compiled)
      })
      if (result !== 'lost') return result
    } catch (error) {
      if (!(error instanceof CatalogOutdated)) throw error
      parts.catalogs.forget(compiled)
    }
  }
  return 'busy'
}
