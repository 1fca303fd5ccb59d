import { z } from 'zod'
import type { FlowSettings } from '../../../shared/domain/flow.ts'
import { flowSettingsSchema } from '../../../shared/domain/flow.ts'
import { limits } from '../../../shared/domain/limits.ts'
import { type EntryTrigger, entryTriggerSchema } from '../../../shared/domain/trigger.ts'

/** The triggers drawn on the Start node of a version. Those of a draft are no Trigger rows yet: an unpublished edit never changes what runs. */
export interface DrawnTriggers {
  readonly triggers: EntryTrigger[]
  /** Trigger rows that the drawing knew: publishing deletes those of them that are no longer drawn. */
  readonly baseTriggerIds: string[]
}

/** What `Flow.settingsJson` holds. */
export interface FlowColumnSettings {
  readonly settings: FlowSettings
  /** The example that the flow was made from. */
  readonly exampleId: string | null
  /** Of a draft what is drawn, of a published version what was published. */
  readonly draft: DrawnTriggers
}

const drawnSchema = z.object({
  triggers: z.array(entryTriggerSchema).max(limits.triggers),
  baseTriggerIds: z.array(z.string()),
})
const columnSchema = z
  .object({
    expiryMinutes: flowSettingsSchema.shape.expiryMinutes.catch(null),
    exampleId: z.string().nullable().catch(null),
    draft: drawnSchema.catch({ triggers: [], baseTriggerIds: [] }),
  })
  .catch({ expiryMinutes: null, exampleId: null, draft: { triggers: [], baseTriggerIds: [] } })

/** Reads `Flow.settingsJson`, also when it holds nothing or nonsense: each part that cannot be read is the one of a new flow. */
export function readFlowSettings(value: unknown): FlowColumnSettings {
  const { expiryMinutes, exampleId, draft } = columnSchema.parse(value ?? {})
  return { settings: { expiryMinutes }, exampleId, draft }
}

/** The value of `Flow.settingsJson`. */
export const writeFlowSettings = ({ settings, exampleId, draft }: FlowColumnSettings) => ({
  expiryMinutes: settings.expiryMinutes,
  exampleId,
  draft: { triggers: [...draft.triggers], baseTriggerIds: [...draft.baseTriggerIds] },
})
