import type { Language } from '../../shared/domain/settings.ts'
import { catalogStamp } from '../db/catalog/catalogStamp.ts'
import { loadCatalogRows } from '../db/catalog/loadCatalogRows.ts'
import type { Database } from '../db/database.ts'
import type { EngineTexts } from '../engine/types.ts'
import type { CatalogReader } from './catalogCache.ts'

/**
 * The catalog as the database holds it. `language` is the system's, for as long as nobody has chosen one; `texts` are what
 * the bot says by itself in each language.
 */
export const databaseCatalog = (
  database: Database,
  language: Language,
  texts: Readonly<Record<Language, EngineTexts>>,
): CatalogReader => ({
  stamp: catalogStamp,
  async read() {
    const { stamp, settings, ...rows } = await loadCatalogRows(database)
    const spoken = settings.language ?? language
    return { stamp, source: { ...rows, settings, language: spoken, texts: texts[spoken] } }
  },
})
