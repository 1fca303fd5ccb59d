import { z } from 'zod'

/** Why a conversation inside a flow is over. */
export const endReasonSchema = z.enum([
  'completed',
  'no_way_on',
  'broken',
  'expired',
  'opted_out',
  'replaced',
  'by_person',
])
export type EndReason = z.infer<typeof endReasonSchema>

/** Why a conversation waits for a person. */
export const pauseReasonSchema = z.enum(['person', 'too_many_invalid', 'loop'])
export type PauseReason = z.infer<typeof pauseReasonSchema>

/** What an instance remembers besides its step. Variables are pairs, so any name is an ordinary word. */
export const instanceStateSchema = z.object({
  vars: z.array(z.tuple([z.string(), z.string()])),
  /** Invalid answers given at the current step. */
  invalidCount: z.int().min(0),
  pauseReason: pauseReasonSchema.nullable(),
  /** When the current step's question was asked last; `timeoutSec` counts from here. ISO 8601. */
  askedAt: z.iso.datetime().nullable().default(null),
})
export type InstanceState = z.infer<typeof instanceStateSchema>

/** One contact inside one flow version. */
export const flowInstanceSchema = z.object({
  id: z.string(),
  contactId: z.string(),
  /** The pinned version's row. */
  flowId: z.string(),
  currentStepKey: z.string(),
  state: instanceStateSchema,
  /** When the contact or a person of the staff spoke last, the flow started or was given back; expiry counts from here. */
  lastInteractionAt: z.date(),
  paused: z.boolean(),
  rev: z.int(),
  endedAt: z.date().nullable(),
  endReason: endReasonSchema.nullable(),
})
export type FlowInstance = z.infer<typeof flowInstanceSchema>
