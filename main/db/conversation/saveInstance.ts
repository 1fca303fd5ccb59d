import type { FlowInstance } from '../../../shared/domain/flowInstance.ts'
import { toStateJson } from '../../../shared/flow/instanceStateJson.ts'
import type { SqlTx } from '../sqlTx.ts'
import { TurnLost } from './turnLost.ts'

/**
 * Saves a conversation inside a flow, with the moment at which time alone changes it next: a new one is inserted, the one that
 * was read (`before`) is compared by `rev` and swapped, and the very same object needs nothing. Rejects with `TurnLost` when `rev` has moved on.
 */
export async function saveInstance(
  tx: SqlTx,
  before: FlowInstance | null,
  instance: FlowInstance,
  dueAt: Date | null,
  now: Date,
): Promise<void> {
  if (instance === before) return
  const changing = [
    instance.currentStepKey,
    JSON.stringify(toStateJson(instance.state)),
    instance.lastInteractionAt,
    dueAt,
    instance.paused,
    instance.endedAt,
    instance.endReason,
    now,
  ]
  if (instance.id !== before?.id) {
    await tx.run(
      `INSERT INTO "FlowInstance" ("currentStepKey", "stateJson", "lastInteractionAt", "dueAt", "paused", "endedAt", "endReason", "updatedAt", "id", "contactId", "flowId", "createdAt")
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [...changing, instance.id, instance.contactId, instance.flowId, now],
    )
    return
  }
  const changed = await tx.run(
    `UPDATE "FlowInstance" SET "currentStepKey" = ?, "stateJson" = ?, "lastInteractionAt" = ?, "dueAt" = ?, "paused" = ?, "endedAt" = ?, "endReason" = ?, "updatedAt" = ?, "rev" = "rev" + 1
     WHERE "id" = ? AND "rev" = ?`,
    [...changing, instance.id, before.rev],
  )
  if (changed !== 1) throw new TurnLost()
}
