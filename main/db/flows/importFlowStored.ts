import type { Template } from '../../../shared/domain/template.ts'
import { chunks } from '../chunks.ts'
import type { Prisma } from '../generated/sqlite/client.ts'
import { templateOfRow } from './templateOfRow.ts'

/**
 * The stored template for each key of a file that is taken, under the file's key. Keys that only look the same on screen (equal
 * after NFC) are the same key.
 */
export async function storedByKey(
  tx: Prisma.TransactionClient,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Template>> {
  if (keys.length === 0) return new Map()
  const wanted = new Map(keys.map((key) => [key.normalize('NFC'), key]))
  const all = await tx.template.findMany({ select: { id: true, key: true }, orderBy: { key: 'asc' } })
  const ids = all.filter(({ key }) => wanted.has(key.normalize('NFC'))).map(({ id }) => id)
  const found = new Map<string, Template>()
  for (const some of chunks(ids)) {
    for (const row of await tx.template.findMany({ where: { id: { in: [...some] } } })) {
      const key = wanted.get(row.key.normalize('NFC'))
      if (key !== undefined) found.set(key, templateOfRow(row))
    }
  }
  return found
}

/** Whether two templates say the same to people; titles are only for those who draw. */
export const saysTheSame = (a: Template, b: Template): boolean =>
  a.content === b.content &&
  a.variants.length === b.variants.length &&
  a.variants.every((variant, index) => variant === b.variants[index])
