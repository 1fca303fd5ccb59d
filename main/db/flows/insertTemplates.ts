import type { Template } from '../../../shared/domain/template.ts'
import { uniqueKey } from '../../../shared/flow/stepKey.ts'
import { Prisma } from '../generated/sqlite/client.ts'
import { templateColumns } from './templateColumns.ts'

const rowsAtOnce = 1_000

/**
 * Adds templates under the given ids. Their keys are made here: two drafts may both have thought of `boas_vindas`. In SQL for speed
 * alone: an imported flow may bring thousands.
 */
export async function insertTemplates(
  tx: Prisma.TransactionClient,
  templates: readonly { template: Template; id: string }[],
  now: Date,
): Promise<void> {
  if (templates.length === 0) return
  const stored = await tx.template.findMany({ select: { key: true } })
  const taken = new Set(stored.map(({ key }) => key))
  const rows = templates.map(({ template, id }) => {
    const key = taken.has(template.key) ? uniqueKey(template.title || template.key, taken) : template.key
    taken.add(key)
    const { title, content, variables, variants, locale, isActive } = templateColumns(template)
    const json = { variables: JSON.stringify(variables), variants: JSON.stringify(variants) }
    return Prisma.sql`(${id}, ${key}, ${title}, ${content}, ${json.variables}, ${json.variants}, ${locale}, ${isActive}, ${now}, ${now})`
  })
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    await tx.$executeRaw`
      INSERT INTO "Template" ("id", "key", "title", "content", "variables", "variants", "locale", "isActive", "createdAt", "updatedAt")
      VALUES ${Prisma.join(rows.slice(start, start + rowsAtOnce))}`
  }
}
