import { z } from 'zod'
import { limits } from './limits.ts'

/** What a person of the staff orders about one contact's conversation. Source: design "engine", events; "product", conversations. */
export const operatorCommandSchema = z.discriminatedUnion('kind', [
  /** The bot falls silent until the conversation is given back. */
  z.object({ kind: z.literal('take_over') }),
  /**
   * The bot goes on: with the question that was open (it is asked again), with the flow from its beginning, or with nothing (the
   * conversation inside the flow ends).
   */
  z.object({ kind: z.literal('give_back'), how: z.enum(['go_on', 'restart', 'end']) }),
  /** Ends the conversation inside a flow. A contact whom a person has taken over stays so until given back. */
  z.object({ kind: z.literal('end') }),
  /** Starts a published flow; a conversation inside another one is replaced, and a contact who was taken over is given back. */
  z.object({ kind: z.literal('start_flow'), flowId: z.string().min(1).max(limits.id) }),
  /** A message that a person wrote, sent word for word. */
  z.object({ kind: z.literal('say'), text: z.string().trim().min(1).max(limits.content) }),
  /** Staff note that the contact agreed to messages, or does not want them any more. */
  z.object({ kind: z.literal('set_consent'), optIn: z.boolean() }),
])
export type OperatorCommand = z.infer<typeof operatorCommandSchema>

export const operatorCommandKindSchema = z.enum([
  'take_over',
  'give_back',
  'end',
  'start_flow',
  'say',
  'set_consent',
] satisfies OperatorCommand['kind'][])
