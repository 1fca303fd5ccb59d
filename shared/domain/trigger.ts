import { z } from 'zod'
import { limits } from './limits.ts'

export const triggerTypeSchema = z.enum(['equals', 'contains', 'regex', 'number'])
export type TriggerType = z.infer<typeof triggerTypeSchema>

/** What a trigger listens for and how it behaves, without what it answers with. */
const triggerRuleSchema = z.object({
  id: z.string().min(1).max(limits.id),
  type: triggerTypeSchema,
  pattern: z.string().max(limits.pattern),
  priority: z.int().min(-limits.int).max(limits.int),
  /** Seconds during which it does not answer the same contact again; 0 = always answers. */
  cooldownSec: z.int().min(0).max(limits.seconds),
  active: z.boolean(),
  /** May cut in while a flow waits for an answer. */
  interrupts: z.boolean(),
})

/** A trigger as drawn on the Start node: it starts the flow it is drawn in. */
export const entryTriggerSchema = triggerRuleSchema
export type EntryTrigger = z.infer<typeof entryTriggerSchema>

/** A stored trigger: answers with a template or starts a flow (both set: the flow). */
export const triggerSchema = triggerRuleSchema.extend({
  templateId: z.string().nullable(),
  flowId: z.string().nullable(),
  updatedAt: z.date(),
})
export type Trigger = z.infer<typeof triggerSchema>
