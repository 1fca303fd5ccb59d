import { instanceStateSchema, type FlowInstance, type InstanceState } from '../../../shared/domain/flowInstance.ts'
import { dateCell, flagCell, jsonCell, numberCell, textCell } from '../sqlCells.ts'
import type { SqlRow, SqlTx } from '../sqlTx.ts'

/** The contact's conversation inside a flow, if one goes on. */
export async function liveInstance(tx: SqlTx, contactId: string): Promise<FlowInstance | null> {
  const row = await tx.get(
    `SELECT "id", "contactId", "flowId", "currentStepKey", "stateJson", "lastInteractionAt", "paused", "rev"
     FROM "FlowInstance" WHERE "contactId" = ? AND "endedAt" IS NULL`,
    [contactId],
  )
  if (row === null) return null
  return {
    id: textCell(row, 'id'),
    contactId: textCell(row, 'contactId'),
    flowId: textCell(row, 'flowId'),
    currentStepKey: textCell(row, 'currentStepKey'),
    state: stateOf(row),
    lastInteractionAt: dateCell(row, 'lastInteractionAt'),
    paused: flagCell(row, 'paused'),
    rev: numberCell(row, 'rev'),
    endedAt: null,
    endReason: null,
  }
}

const emptyState: InstanceState = { vars: [], invalidCount: 0, pauseReason: null, askedAt: null }

/** A state written by hand or by another program may not be one of ours: the conversation then goes on without its variables. */
const stateOf = (row: SqlRow): InstanceState =>
  instanceStateSchema.safeParse(jsonCell(row, 'stateJson')).data ?? emptyState
