import type { FlowInstance, InstanceState } from '../../../shared/domain/flowInstance.ts'
import { fromStateJson } from '../../../shared/flow/instanceStateJson.ts'
import { dateCell, flagCell, jsonCell, numberCell, textCell } from '../sqlCells.ts'
import type { SqlRow } from '../sqlTx.ts'

/** The columns of a live conversation that `instanceOfRow` reads. */
export const instanceColumns =
  '"id", "contactId", "flowId", "currentStepKey", "stateJson", "lastInteractionAt", "paused", "rev"'

/** Rows of conversations that time can change: live, and nobody has taken over. The condition of the index on `dueAt`, word for word. */
export const timeRuns = '"FlowInstance"."endedAt" IS NULL AND "FlowInstance"."paused" = false'

/** A live conversation as it is stored. */
export const instanceOfRow = (row: SqlRow): FlowInstance => ({
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
})

const emptyState: InstanceState = { vars: [], invalidCount: 0, pauseReason: null, askedAt: null }

/** A state written by hand or by another program may not be one of ours: the conversation then goes on without its variables. */
const stateOf = (row: SqlRow): InstanceState => fromStateJson(jsonCell(row, 'stateJson')) ?? emptyState
