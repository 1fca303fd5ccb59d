import { z } from 'zod'
import { flowSettingsSchema, flowStatusSchema } from '../../domain/flow.ts'
import { answerSchema, stepSchema, stepTypeSchema } from '../../domain/flowStep.ts'
import { limits } from '../../domain/limits.ts'
import { templateSchema } from '../../domain/template.ts'
import { entryTriggerSchema } from '../../domain/trigger.ts'

const order = z.int().min(-limits.int).max(limits.int)
const key = z.string().min(1).max(limits.key)

const fileAnswerSchema = answerSchema
  .pick({ text: true })
  .extend({ synonyms: answerSchema.shape.synonyms.optional(), pendingTo: key.optional() })

const fileConfigSchema = stepSchema
  .pick({ variable: true, validation: true, retryTexts: true, maxRetries: true, timeoutSec: true })
  .extend({ answers: z.array(fileAnswerSchema).max(limits.answers) })
  .partial()

const fileStepSchema = z.object({
  key,
  title: stepSchema.shape.title.optional(),
  type: stepTypeSchema,
  template: key.nullable(),
  waitInput: z.boolean(),
  /** Read apart (`readTransitions`): answers are any words, `__proto__` too. */
  transitions: z.custom<object>((value) => typeof value === 'object' && value !== null && !Array.isArray(value), {
    params: { expected: 'object' },
  }),
  config: fileConfigSchema.optional(),
  order,
})
export type FileStep = z.infer<typeof fileStepSchema>

const fileTemplateSchema = templateSchema.omit({ id: true }).extend({
  title: templateSchema.shape.title.optional(),
  /** What the text mentions; worked out from the text, so only its types are checked. */
  variables: z.array(z.string().max(limits.variable)).max(limits.steps),
})
export type FileTemplate = z.infer<typeof fileTemplateSchema>

const fileTriggerSchema = entryTriggerSchema.omit({ id: true }).extend({
  interrupts: z.boolean().optional(),
  template: key.nullable(),
  flow: z.string().max(limits.name).nullable(),
})
export type FileTrigger = z.infer<typeof fileTriggerSchema>

/** A flow file, format 1. References are keys and names, never ids. Source: design "data", the flow file. */
export const fileSchema = z.object({
  app: z.literal('prosa'),
  format: z.literal(1),
  flow: z.object({
    name: z.string().max(limits.name),
    status: flowStatusSchema,
    version: z.int().min(1).max(limits.int),
    schemaJson: z.unknown().optional(),
    settings: flowSettingsSchema.optional(),
  }),
  steps: z.array(fileStepSchema).max(limits.steps),
  templates: z.array(fileTemplateSchema).max(limits.steps * 2),
  triggers: z.array(fileTriggerSchema).max(limits.triggers),
})
export type FlowFile = z.infer<typeof fileSchema>
