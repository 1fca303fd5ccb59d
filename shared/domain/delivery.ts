import { z } from 'zod'
import { limits } from './limits.ts'
import { messageStatusSchema } from './message.ts'

/** An identifier that every database keeps as it is. */
const identifier = z.string().refine((text) => text.isWellFormed() && !text.includes('\0'))

/** Something a contact said, as a channel delivers it. The same (channel, externalId) may come any number of times. */
export const deliverySchema = z.object({
  channel: identifier.min(1).max(limits.id),
  externalId: identifier.min(1).max(limits.key),
  /** As the channel writes it; read by `parsePhone`. */
  phone: z.string().max(limits.phone),
  text: z.string(),
  receivedAt: z.date(),
  /** How the contact calls themselves; kept for a contact that has no name yet. */
  name: z.string().max(limits.name).nullable(),
})
export type Delivery = z.infer<typeof deliverySchema>

/** What became of a message that was sent; may come late, twice and in any order. */
export const statusEventSchema = z.object({
  messageId: z.string().min(1).max(limits.id),
  status: messageStatusSchema.exclude(['queued']),
  reason: z.string().max(limits.answer).nullable(),
})
export type StatusEvent = z.infer<typeof statusEventSchema>
