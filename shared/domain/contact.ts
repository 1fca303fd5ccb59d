import { z } from 'zod'

export const contactSchema = z.object({
  id: z.string(),
  /** E.164, for example +5511988887777. */
  phone: z.string(),
  name: z.string().nullable(),
  optIn: z.boolean(),
  /** A person has taken over outside any flow; inside one, the instance says it. */
  paused: z.boolean(),
})
export type Contact = z.infer<typeof contactSchema>
