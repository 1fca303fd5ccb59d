import type { FlowCard } from '../../../shared/api/contract.ts'
import type { FlowDocument } from '../../../shared/domain/flow.ts'
import { thumbnailOf } from '../../../shared/flow/picture/thumbnailOf.ts'
import type { Database } from '../database.ts'
import { readFlowSettings } from './flowColumns.ts'
import { documentOfRow, type FlowRow, withSteps } from './flowRow.ts'
import { inDrawnOrder, entryTriggerOf } from './flowTriggers.ts'
import type { PublishProblem } from './publishFlow.ts'

/** A card for every flow, the one that changed last first. Problems are those of what an editor would open. */
export async function listFlows(
  database: Database,
  check: (document: FlowDocument) => readonly PublishProblem[],
): Promise<FlowCard[]> {
  const { rows, triggers } = await database.prisma.$transaction(async (tx) => ({
    rows: await tx.flow.findMany({ where: { status: { in: ['draft', 'published'] } }, include: withSteps }),
    triggers: await tx.trigger.findMany({
      where: { flowId: { not: null } },
      include: { flow: { select: { key: true } } },
    }),
  }))
  const triggersOf = Map.groupBy(triggers, (trigger) => trigger.flow?.key ?? '')
  const cards = [...Map.groupBy(rows, (row) => row.key)].flatMap(([key, versions]) => {
    const published = versions.find((row) => row.status === 'published')
    const draft = versions.find((row) => row.status === 'draft')
    const open = draft ?? published
    return open === undefined ? [] : [cardOf(open, published, drawnTriggers(open, triggersOf.get(key) ?? []), check)]
  })
  return cards.sort((a, b) => (a.changedAt === b.changedAt ? 0 : a.changedAt < b.changedAt ? 1 : -1))
}

function drawnTriggers(row: FlowRow, rows: Parameters<typeof inDrawnOrder>[0]) {
  const { triggers } = readFlowSettings(row.settingsJson).draft
  return row.status === 'draft' ? triggers : inDrawnOrder(rows, triggers).map(entryTriggerOf)
}

function cardOf(
  open: FlowRow,
  published: FlowRow | undefined,
  triggers: FlowDocument['triggers'],
  check: (document: FlowDocument) => readonly PublishProblem[],
): FlowCard {
  const document = documentOfRow(open, triggers)
  const problems = check(document)
  return {
    flowKey: open.key,
    name: open.name,
    publishedVersion: published?.version ?? null,
    hasDraft: open.status === 'draft',
    steps: open.steps.length,
    errors: problems.filter(({ severity }) => severity === 'error').length,
    warnings: problems.filter(({ severity }) => severity === 'warning').length,
    changedAt: open.updatedAt.toISOString(),
    exampleId: readFlowSettings(open.settingsJson).exampleId,
    picture: thumbnailOf(document),
  }
}
