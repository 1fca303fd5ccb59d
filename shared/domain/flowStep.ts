import { z } from 'zod'
import { limits } from './limits.ts'

export const stepTypeSchema = z.enum(['send_template', 'collect_input', 'end'])
export type StepType = z.infer<typeof stepTypeSchema>

const stepKey = z.string().min(1).max(limits.key)
const target = stepKey.nullable()

/** One answer a person may give at a waiting step, in display order. `to` is the next step's key, null while nothing is linked. */
export const answerSchema = z.object({
  /** Unique within its step; names the exit on the canvas and in traces, never shown. */
  id: z.string().min(1).max(limits.id),
  text: z.string().max(limits.answer),
  synonyms: z.array(z.string().max(limits.answer)).max(limits.synonyms),
  to: target,
})
export type Answer = z.infer<typeof answerSchema>

/** What a typed answer must look like. Bounds are inclusive; 0 is a bound like any other. */
export const validationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('any') }),
  z.object({ kind: z.literal('text') }),
  z.object({ kind: z.literal('number'), min: z.number().nullable(), max: z.number().nullable() }),
  z.object({ kind: z.literal('email') }),
  z.object({ kind: z.literal('phone') }),
  z.object({ kind: z.literal('date') }),
  z.object({ kind: z.literal('answers') }),
])
export type Validation = z.infer<typeof validationSchema>

export const positionSchema = z.object({ x: z.number(), y: z.number() })
export type Position = z.infer<typeof positionSchema>

/** A step of a flow document. Stored as a FlowStep row; `answers`, `next`, `any`, `invalid`, `timeout` become `transitionsJson`. */
export const stepSchema = z.object({
  key: stepKey,
  title: z.string().max(limits.name),
  type: stepTypeSchema,
  templateId: z.string().max(limits.id).nullable(),
  /** Meaningful for `send_template`; a `collect_input` always waits, an `end` never does. */
  waitInput: z.boolean(),
  answers: z.array(answerSchema).max(limits.answers),
  /** Way on when no answer is needed (`next`). */
  next: target,
  /** Way on for any other answer (`*`). */
  any: target,
  /** Way on after too many invalid answers (`!invalid`). */
  invalid: target,
  /** Way on when no answer came in time (`!timeout`). */
  timeout: target,
  /** Where a collected answer is kept, in the conversation's variables; null = nowhere. */
  variable: z.string().max(limits.variable).nullable(),
  validation: validationSchema,
  /** Texts sent after the 1st, 2nd, 3rd invalid answer; the last one repeats. Empty = the question is asked again. */
  retryTexts: z.array(z.string().max(limits.content)).max(3),
  maxRetries: z.int().min(0).max(100),
  /** Seconds to wait before `timeout` is taken; null = the flow's expiry decides. */
  timeoutSec: z.int().min(1).max(limits.seconds).nullable(),
  position: positionSchema,
})
export type Step = z.infer<typeof stepSchema>
