import type { FlowInstance } from '../../../shared/domain/flowInstance.ts'
import type { SqlTx } from '../sqlTx.ts'

/**
 * Notes when time alone changes a conversation next, and nothing else about it. Without effect when it has changed since it was
 * read: whoever changed it has noted that, too.
 */
export async function dateInstance(tx: SqlTx, { id, rev }: FlowInstance, dueAt: Date | null): Promise<void> {
  await tx.run('UPDATE "FlowInstance" SET "dueAt" = ? WHERE "id" = ? AND "rev" = ? AND "endedAt" IS NULL', [
    dueAt,
    id,
    rev,
  ])
}
