import { z } from 'zod'
import { limits } from '../domain/limits.ts'

/**
 * What `npm run say` and a running app say to each other on 127.0.0.1: one JSON value a line. The first line is the
 * greeting with the token from `channel.json`; each further line is a request, answered with one outcome line.
 */
export const sayGreetingSchema = z.object({ token: z.string().max(200) })

/** Where the running app listens: the content of `<data folder>/channel.json`. */
export const sayAddressSchema = z.object({
  port: z.int().min(1).max(65_535),
  token: z.string().min(32).max(200),
  pid: z.int().positive(),
})
export type SayAddress = z.infer<typeof sayAddressSchema>

export const sayRequestSchema = z.object({
  phone: z.string().max(limits.phone),
  text: z.string(),
  externalId: z.string().min(1).max(limits.key),
  name: z.string().max(limits.name).nullable().default(null),
})
export type SayRequest = z.infer<typeof sayRequestSchema>

export const sayOutcomeSchema = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    /** The delivery was handled before; `replies` are those of the first time. */
    duplicate: z.boolean(),
    replies: z.array(z.object({ messageId: z.string(), text: z.string() })),
  }),
  z.object({
    ok: z.literal(false),
    code: z.enum(['bad_request', 'bad_phone', 'database', 'busy', 'stopped']),
    /** Which fault exactly: a phone problem's code, a database problem's code; for support. */
    detail: z.string(),
  }),
])
export type SayOutcome = z.infer<typeof sayOutcomeSchema>
