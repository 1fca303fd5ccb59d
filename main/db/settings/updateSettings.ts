import { type Settings, settingsSchema } from '../../../shared/domain/settings.ts'
import { touchCatalog } from '../catalog/touchCatalog.ts'
import { cleanText } from '../cleanText.ts'
import type { Database } from '../database.ts'
import type { Prisma } from '../generated/sqlite/client.ts'
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
    const { settings: before } = await readSettings(tx)
    for (const [key, value] of entries) {
      const row = { valueJson: { value: cleanValue(value) }, updatedAt: given.now }
      await tx.setting.upsert({ where: { key }, create: { key, ...row }, update: row })
    }
    if (entries.length > 0) await touchCatalog(tx, given)
    const after = await readSettings(tx)
    if (after.settings.expiryMinutes !== before.expiryMinutes) await forgetDueTimes(tx, given.now)
    return after
  })
}

/**
 * When conversations expire has to be worked out again. `rev` rises, so that a turn under way on a server, which still knows the
 * old setting, is decided again.
 */
const forgetDueTimes = (tx: Prisma.TransactionClient, now: Date) =>
  tx.flowInstance.updateMany({
    where: { endedAt: null },
    data: { dueAt: null, rev: { increment: 1 }, updatedAt: now },
  })

function cleanValue(value: Settings[keyof Settings]): Settings[keyof Settings] {
  if (typeof value === 'string') return cleanText(value)
  return Array.isArray(value) ? value.map(cleanText).filter((word) => word !== '') : value
}
