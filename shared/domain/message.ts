import { z } from 'zod'

/** Only rises: queued < sent < delivered < read; `failed` only from queued or sent. */
export const messageStatusSchema = z.enum(['queued', 'sent', 'failed', 'delivered', 'read'])
export type MessageStatus = z.infer<typeof messageStatusSchema>
