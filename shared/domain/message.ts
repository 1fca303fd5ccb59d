import { z } from 'zod'

/** Only rises: queued < sent < delivered < read; `failed` only from queued or sent. */
export const messageStatusSchema = z.enum(['queued', 'sent', 'failed', 'delivered', 'read'])
export type MessageStatus = z.infer<typeof messageStatusSchema>

export const messageDirectionSchema = z.enum(['inbound', 'outbound'])

/** One message of a conversation as a thread shows it. */
export const threadMessageSchema = z.object({
  id: z.string(),
  /** Its place within the contact; messages and events (time ran out, a person's order) count together. */
  seq: z.int(),
  direction: messageDirectionSchema,
  status: messageStatusSchema,
  content: z.string(),
  channel: z.string(),
  /** What said it; all null on what the contact or a person wrote. */
  templateId: z.string().nullable(),
  triggerId: z.string().nullable(),
  flowInstanceId: z.string().nullable(),
  /** The inbound message that it answers. */
  replyToId: z.string().nullable(),
  failedReason: z.string().nullable(),
  /** ISO 8601. */
  createdAt: z.iso.datetime(),
})
export type ThreadMessage = z.infer<typeof threadMessageSchema>
