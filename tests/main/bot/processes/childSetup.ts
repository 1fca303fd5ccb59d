import { z } from 'zod'

/** What the test tells a child process at its start, as JSON in its one argument. */
export const childSetupSchema = z.object({
  database: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('sqlite'), file: z.string() }),
    z.object({ kind: z.literal('postgres'), url: z.string() }),
  ]),
  owner: z.string(),
  /** How far this process's clock is ahead of the real one, in milliseconds. */
  aheadMs: z.number(),
  /** After this many milliseconds an attempt to send counts as unanswered. */
  patienceMs: z.number(),
  leaseMarginMs: z.number(),
  sweepMs: z.number(),
  /** Where every process notes what it hands to the contacts, a line each. */
  handedFile: z.string(),
  /** Milliseconds until the channel answers. */
  answerMs: z.number(),
})
export type ChildSetup = z.infer<typeof childSetupSchema>

/** One delivery, a line to the child. */
export const fedDeliverySchema = z.object({ externalId: z.string(), phone: z.string(), text: z.string() })
export type FedDelivery = z.infer<typeof fedDeliverySchema>

/** A line from the child: first that it is ready, then an answer for each delivery. */
export const childLineSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({
    kind: z.literal('answer'),
    externalId: z.string(),
    /** The inbound message; null when it was refused and has to come again. */
    messageId: z.string().nullable(),
    duplicate: z.boolean(),
    refusal: z.string(),
  }),
  z.object({ kind: z.literal('error'), detail: z.string() }),
])
export type ChildLine = z.infer<typeof childLineSchema>

/** A line of the file that all processes share. */
export const handedLineSchema = z.object({ by: z.string(), messageId: z.string(), phone: z.string(), text: z.string() })
export type HandedLine = z.infer<typeof handedLineSchema>
