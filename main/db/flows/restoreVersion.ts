import type { Database } from '../database.ts'
import { readFlowSettings } from './flowColumns.ts'
import { documentOfRow, withSteps } from './flowRow.ts'
import { openFlowIn, type OpenFlowResult } from './openFlow.ts'
import { type Conflict, notFound, type RepeatedStepKey } from './results.ts'
import { saveDraftIn } from './saveDraft.ts'
import { untilDraftRests } from './untilDraftRests.ts'

/** Makes the draft equal to a version, with the triggers that were published with it. What runs does not change. */
export function restoreVersion(
  database: Database,
  wanted: { flowKey: string; version: number; revision: number; now: Date; newId: () => string },
): Promise<OpenFlowResult | Conflict | RepeatedStepKey> {
  return untilDraftRests(() =>
    database.prisma.$transaction(async (tx) => {
      const row = await tx.flow.findUnique({
        where: { key_version: { key: wanted.flowKey, version: wanted.version } },
        include: withSteps,
      })
      if (row === null) return notFound('version')
      const document = documentOfRow(row, readFlowSettings(row.settingsJson).draft.triggers)
      const saved = await saveDraftIn(tx, { ...wanted, document })
      return saved.ok ? openFlowIn(tx, wanted.flowKey) : saved
    }),
  )
}
