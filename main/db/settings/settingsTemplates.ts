import type { Settings } from '../../../shared/domain/settings.ts'
import type { Template } from '../../../shared/domain/template.ts'
import { templateOfRow } from '../flows/templateOfRow.ts'
import type { Prisma } from '../generated/sqlite/client.ts'

/** The templates that the settings name, as far as they are there. */
export async function settingsTemplates(
  tx: Prisma.TransactionClient,
  { fallbackTemplateId }: Settings,
): Promise<Template[]> {
  if (fallbackTemplateId === null) return []
  const row = await tx.template.findUnique({ where: { id: fallbackTemplateId } })
  return row === null ? [] : [templateOfRow(row)]
}
