import type { Prisma } from '../generated/sqlite/client.ts'

/** The `Setting` row that holds the catalog's stamp. */
export const catalogStampKey = 'catalog.stamp'

/**
 * Marks, in the transaction that does it, that something the engine's catalog is made of changes: published flows, triggers,
 * templates in use, settings. The stamp is a new id, not a counter: two transactions at once on a server could count to the same number.
 */
export async function touchCatalog(
  tx: Prisma.TransactionClient,
  given: { now: Date; newId: () => string },
): Promise<void> {
  const row = { valueJson: { value: given.newId() }, updatedAt: given.now }
  await tx.setting.upsert({ where: { key: catalogStampKey }, create: { key: catalogStampKey, ...row }, update: row })
}
