import { z } from 'zod'
import type { Prisma } from '../generated/sqlite/client.ts'

/** The history of a draft beside the draft: what the editor undoes is no part of the flow, and only the editor can read it. */
const storedSchema = z.object({ revision: z.int(), text: z.string() })

const rowKey = (flowKey: string): string => `history:${flowKey}`

/** The history that was saved with exactly this revision of a flow; null when there is none, or the flow was saved without one. */
export async function readFlowHistory(
  tx: Prisma.TransactionClient,
  flowKey: string,
  revision: number,
): Promise<string | null> {
  const row = await tx.setting.findUnique({ where: { key: rowKey(flowKey) } })
  const stored = storedSchema.safeParse(row?.valueJson)
  return stored.success && stored.data.revision === revision ? stored.data.text : null
}

/** Keeps the history that belongs to this revision in place of the one before. */
export async function writeFlowHistory(
  tx: Prisma.TransactionClient,
  given: { flowKey: string; revision: number; text: string; now: Date },
): Promise<void> {
  const key = rowKey(given.flowKey)
  const row = { valueJson: { revision: given.revision, text: given.text }, updatedAt: given.now }
  await tx.setting.upsert({ where: { key }, create: { key, ...row }, update: row })
}
