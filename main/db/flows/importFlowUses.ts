import { chunks } from '../chunks.ts'
import type { Prisma } from '../generated/sqlite/client.ts'
import { readSettings } from '../settings/readSettings.ts'

/** Who says a template. */
export interface TemplateUses {
  /** A version that was published, a trigger or a setting says it: its text is what people get. */
  readonly frozen: boolean
  /** Rows of drafts that say it. */
  readonly drafts: readonly string[]
  /** Names of flows that say it, each once. */
  readonly flows: readonly string[]
}

const unused: TemplateUses = { frozen: false, drafts: [], flows: [] }

/** The uses of each of these templates, by id. */
export async function templateUses(
  tx: Prisma.TransactionClient,
  templateIds: readonly string[],
): Promise<ReadonlyMap<string, TemplateUses>> {
  if (templateIds.length === 0) return new Map()
  const { settings } = await readSettings(tx)
  const live = new Set(templateIds.filter((id) => id === settings.fallbackTemplateId))
  const uses = new Map<string, TemplateUses>()
  for (const some of chunks(templateIds)) {
    const templateId = { in: [...some] }
    for (const trigger of await tx.trigger.findMany({ where: { templateId }, select: { templateId: true } })) {
      if (trigger.templateId !== null) live.add(trigger.templateId)
    }
    const steps = await tx.flowStep.findMany({
      where: { templateId },
      select: { templateId: true, flow: { select: { id: true, name: true, status: true } } },
      distinct: ['templateId', 'flowId'],
    })
    for (const { templateId: id, flow } of steps) {
      if (id === null) continue
      const before = uses.get(id) ?? unused
      const isDraft = flow.status === 'draft'
      uses.set(id, {
        frozen: before.frozen || !isDraft,
        drafts: isDraft ? [...before.drafts, flow.id] : before.drafts,
        flows: before.flows.includes(flow.name) ? before.flows : [...before.flows, flow.name],
      })
    }
  }
  return new Map(
    templateIds.map((id) => {
      const { frozen, ...rest } = uses.get(id) ?? unused
      return [id, { ...rest, frozen: frozen || live.has(id) }]
    }),
  )
}
