import type { Prisma } from '../generated/sqlite/client.ts'
import type { FlowModel } from '../generated/sqlite/models/Flow.ts'

/** The rows of one flow that count now. */
export interface FlowVersions {
  readonly draft: FlowModel | null
  readonly published: FlowModel | null
  /** What an editor opens: the draft, else the published row. */
  readonly open: FlowModel
  readonly highest: number
}

/** The versions of a flow, null when there is no flow with that key. */
export async function flowVersions(tx: Prisma.TransactionClient, flowKey: string): Promise<FlowVersions | null> {
  const rows = await tx.flow.findMany({ where: { key: flowKey }, orderBy: { version: 'desc' } })
  const newest = rows[0]
  if (newest === undefined) return null
  const draft = rows.find((row) => row.status === 'draft') ?? null
  const published = rows.find((row) => row.status === 'published') ?? null
  return { draft, published, open: draft ?? published ?? newest, highest: newest.version }
}
