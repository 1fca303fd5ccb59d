import { z } from 'zod'
import { positionSchema, stepSchema } from './flowStep.ts'
import { limits } from './limits.ts'
import { templateSchema } from './template.ts'
import { entryTriggerSchema } from './trigger.ts'

export const flowStatusSchema = z.enum(['draft', 'published', 'archived'])

export const noteSchema = z.object({
  id: z.string().min(1).max(limits.id),
  text: z.string().max(limits.content),
  position: positionSchema,
  width: z.number().positive(),
  height: z.number().positive(),
  color: z.string().max(30),
})
export const groupSchema = z.object({
  id: z.string().min(1).max(limits.id),
  title: z.string().max(limits.name),
  stepKeys: z.array(z.string().max(limits.key)).max(limits.steps),
  color: z.string().max(30),
  collapsed: z.boolean(),
})

/** What is on the canvas and means nothing to the engine. Stored in `Flow.schemaJson`. */
export const canvasSchema = z.object({
  /** Where the Start node stands. */
  start: positionSchema,
  viewport: positionSchema.extend({ zoom: z.number().positive() }).nullable(),
  notes: z.array(noteSchema).max(limits.notes),
  groups: z.array(groupSchema).max(limits.notes),
})
export type Canvas = z.infer<typeof canvasSchema>

export const flowSettingsSchema = z.object({
  /** Silence after which a conversation in this flow ends, in minutes; null = the app's default (24 h). */
  expiryMinutes: z.int().min(1).max(525_600).nullable(),
})
export type FlowSettings = z.infer<typeof flowSettingsSchema>

/**
 * A whole flow as one immutable value: what the editor edits, the checker checks, the engine compiles, files carry and the
 * database stores as rows. The order of `steps` is `FlowStep.order`; the first one is where the flow starts.
 */
export const flowDocumentSchema = z.object({
  name: z.string().max(limits.name),
  steps: z.array(stepSchema).max(limits.steps),
  /** The templates its steps use (by `Step.templateId`). */
  templates: z.array(templateSchema).max(limits.steps * 2),
  /** The triggers that start this flow. */
  triggers: z.array(entryTriggerSchema).max(limits.triggers),
  canvas: canvasSchema,
  settings: flowSettingsSchema,
})
export type FlowDocument = z.infer<typeof flowDocumentSchema>
