import { chunks } from '../chunks.ts'
import type { Prisma } from '../generated/sqlite/client.ts'
import { readSettings } from '../settings/readSettings.ts'

/** Which of these templates something beside the draft `draftId` says: a step of another version or flow, a trigger, a setting. */
export async function usedElsewhere(
  tx: Prisma.TransactionClient,
  templateIds: readonly string[],
  draftId: string | null,
): Promise<ReadonlySet<string>> {
  if (templateIds.length === 0) return new Set()
  const { settings } = await readSettings(tx)
  const used = new Set(templateIds.filter((id) => id === settings.fallbackTemplateId))
  for (const ids of chunks(templateIds)) {
    const templateId = { in: [...ids] }
    const steps = await tx.flowStep.findMany({
      where: { templateId, ...(draftId === null ? {} : { flowId: { not: draftId } }) },
      select: { templateId: true },
      distinct: ['templateId'],
    })
    const triggers = await tx.trigger.findMany({ where: { templateId }, select: { templateId: true } })
    for (const row of [...steps, ...triggers]) if (row.templateId !== null) used.add(row.templateId)
  }
  return used
}
