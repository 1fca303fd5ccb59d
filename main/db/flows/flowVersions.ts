import type { Prisma } from '../generated/sqlite/client.ts'
import type { FlowModel } from '../generated/sqlite/models/Flow.ts'

/** A version's row without what is only drawn, which may be large. */
export type VersionRow = Omit<FlowModel, 'schemaJson'>

/** The rows of one flow that count now. */
export interface FlowVersions {
  readonly draft: VersionRow | null
  readonly published: VersionRow | null
  /** What an editor opens: the draft, else the published row. */
  readonly open: VersionRow
  readonly highest: number
}

/** The versions of a flow, null when there is no flow with that key. Archived ones, of which there may be many, are not read. */
export async function flowVersions(tx: Prisma.TransactionClient, flowKey: string): Promise<FlowVersions | null> {
  const rows = await tx.flow.findMany({
    where: { key: flowKey, status: { in: ['draft', 'published'] } },
    omit: { schemaJson: true },
  })
  const newest = await tx.flow.findFirst({
    where: { key: flowKey },
    orderBy: { version: 'desc' },
    select: { version: true },
  })
  const draft = rows.find((row) => row.status === 'draft') ?? null
  const published = rows.find((row) => row.status === 'published') ?? null
  const open = draft ?? published
  return open === null || newest === null ? null : { draft, published, open, highest: newest.version }
}
