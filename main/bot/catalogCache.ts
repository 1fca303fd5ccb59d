import type { SqlTx } from '../db/sqlTx.ts'
import { compileCatalog, type CatalogSource, type LeftOutTrigger } from '../engine/compileCatalog.ts'
import type { Catalog } from '../engine/types.ts'
import { pastScope } from './pastScope.ts'
import type { PastScope } from '../db/conversation/recentPast.ts'

/** Where the catalog comes from. */
export interface CatalogReader {
  /** Another text whenever anything that the catalog is made of has changed. Cheap: asked in every turn. */
  stamp(tx: SqlTx): Promise<string>
  /** Reads everything, and the stamp that belongs to it, on one state of the database. */
  read(): Promise<{ readonly stamp: string; readonly source: CatalogSource }>
}

/** A catalog with what follows from it alone. */
export interface CompiledOnce {
  readonly stamp: string
  readonly catalog: Catalog
  readonly scope: PastScope
  /** The stamp was the same the time before: what is missing here is not there. */
  readonly readAgain: boolean
}

export interface CatalogCache {
  /** The catalog as it was compiled last; the first call, and one after `forget`, reads it. */
  current(): Promise<CompiledOnce>
  /** Whether nothing it was made of has changed, as this transaction sees it. */
  isCurrent(tx: SqlTx, compiled: CompiledOnce): Promise<boolean>
  /** This one is old: the next call of `current` reads again. */
  forget(old: CompiledOnce): void
}

/**
 * Keeps the compiled catalog until it is told to forget. A turn compares its stamp inside its own transaction, forgets and
 * begins again when it is old: no message is ever answered by what is no longer published, and nothing is compiled twice.
 */
export function createCatalogCache(
  reader: CatalogReader,
  onLeftOut: (triggers: readonly LeftOutTrigger[]) => void,
): CatalogCache {
  let reading: Promise<CompiledOnce> | null = null
  let known: CompiledOnce | null = null
  let lastStamp: string | null = null

  async function compile(): Promise<CompiledOnce> {
    const { stamp, source } = await reader.read()
    const { catalog, leftOut } = compileCatalog(source)
    if (leftOut.length > 0) onLeftOut(leftOut)
    known = { stamp, catalog, scope: pastScope(catalog), readAgain: stamp === lastStamp }
    lastStamp = stamp
    return known
  }

  return {
    current() {
      if (reading !== null) return reading
      const compiled = compile()
      reading = compiled
      // A failed reading is told to whoever asked and is not kept.
      compiled.catch(() => {
        if (reading === compiled) reading = null
      })
      return compiled
    },
    isCurrent: async (tx, compiled) => (await reader.stamp(tx)) === compiled.stamp,
    forget(old) {
      // Several turns may find out at once; only the first of them starts a new reading.
      if (known === old) reading = known = null
    },
  }
}
