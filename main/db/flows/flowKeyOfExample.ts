import type { Prisma } from '../generated/sqlite/client.ts'
import { readFlowSettings } from './flowColumns.ts'

/** The flow that was made from an example, the oldest when there are several; null when there is none. */
export async function flowKeyOfExample(tx: Prisma.TransactionClient, exampleId: string): Promise<string | null> {
  const rows = await tx.flow.findMany({
    select: { key: true, settingsJson: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.find((row) => readFlowSettings(row.settingsJson).exampleId === exampleId)?.key ?? null
}
