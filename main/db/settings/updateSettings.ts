import { type Settings, settingsSchema } from '../../../shared/domain/settings.ts'
import { touchCatalog } from '../catalog/touchCatalog.ts'
import type { Database } from '../database.ts'
import { type ReadSettings, readSettings } from './readSettings.ts'

/** Writes the given settings and leaves the others as they are; answers with all of them. Throws on a value that is no such setting. */
export function updateSettings(
  database: Database,
  changes: Partial<Settings>,
  given: { now: Date; newId: () => string },
): Promise<ReadSettings> {
  const entries = Object.entries(settingsSchema.partial().parse(changes)).filter(([, value]) => value !== undefined)
  return database.prisma.$transaction(async (tx) => {
    for (const [key, value] of entries) {
      const row = { valueJson: { value }, updatedAt: given.now }
      await tx.setting.upsert({ where: { key }, create: { key, ...row }, update: row })
    }
    if (entries.length > 0) await touchCatalog(tx, given)
    return readSettings(tx)
  })
}
