import { type Settings, settingsSchema } from '../../../shared/domain/settings.ts'
import { touchCatalog } from '../catalog/touchCatalog.ts'
import { cleanText } from '../cleanText.ts'
import type { Database } from '../database.ts'
import { type ReadSettings, readSettings } from './readSettings.ts'

/** Writes the given settings and leaves the others as they are; answers with all of them. Throws on a value that is no such setting. */
export async function updateSettings(
  database: Database,
  changes: Partial<Settings>,
  given: { now: Date; newId: () => string },
): Promise<ReadSettings> {
  const named = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
  const entries = Object.entries(settingsSchema.partial().parse(named))
  return database.prisma.$transaction(async (tx) => {
    for (const [key, value] of entries) {
      const row = { valueJson: { value: cleanValue(value) }, updatedAt: given.now }
      await tx.setting.upsert({ where: { key }, create: { key, ...row }, update: row })
    }
    if (entries.length > 0) await touchCatalog(tx, given)
    return readSettings(tx)
  })
}

function cleanValue(value: Settings[keyof Settings]): Settings[keyof Settings] {
  if (typeof value === 'string') return cleanText(value)
  return Array.isArray(value) ? value.map(cleanText).filter((word) => word !== '') : value
}
