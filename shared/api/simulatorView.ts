import { z } from 'zod'
import { endReasonSchema } from '../domain/flowInstance.ts'
import { messageStatusSchema } from '../domain/message.ts'
import { traceSchema } from '../domain/trace.ts'

export const bubbleSchema = z.object({
  id: z.string(),
  from: z.enum(['bot', 'contact']),
  text: z.string(),
  /** The step that spoke; null for what the contact said and for what no step said (consent, fallback, a trigger's template). */
  stepKey: z.string().nullable(),
  /** The trigger that caused the turn, for what the bot said. */
  triggerId: z.string().nullable(),
  /** For what the bot said: how far it came to the person who is played. For what that person said: whether the bot has dealt with it. */
  status: messageStatusSchema,
  at: z.iso.datetime(),
})
export type Bubble = z.infer<typeof bubbleSchema>

/** The whole state of a simulated conversation after a turn. */
export const simulatorViewSchema = z.object({
  sessionId: z.string(),
  /** The draft revision that answered last. */
  revision: z.int(),
  /** The time of the session's own clock. */
  now: z.iso.datetime(),
  /** Oldest first; of a very long conversation only the newest. */
  bubbles: z.array(bubbleSchema),
  /** What happened in the last turn. */
  trace: traceSchema,
  /** Where the conversation stands; null before a flow starts and after it ended. */
  liveStepKey: z.string().nullable(),
  /** Answers offered at the live step, in display order. */
  answers: z.array(z.object({ id: z.string(), text: z.string() })),
  paused: z.boolean(),
  endReason: endReasonSchema.nullable(),
  variables: z.array(z.object({ name: z.string(), value: z.string() })),
})
export type SimulatorView = z.infer<typeof simulatorViewSchema>
