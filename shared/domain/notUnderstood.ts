import { z } from 'zod'

/** What contacts said and nothing answered, put together where a trigger "is exactly" takes it for the same. */
export const notUnderstoodGroupSchema = z.object({
  /** What all of them share: folded, without punctuation around it, at most 300 UTF-16 units. */
  text: z.string(),
  count: z.int(),
  /** As it was said last. */
  example: z.string(),
  lastAt: z.iso.datetime(),
})
export type NotUnderstoodGroup = z.infer<typeof notUnderstoodGroupSchema>

/** One message that nothing answered. */
export const notUnderstoodMessageSchema = z.object({
  id: z.string(),
  /** The text of its group. */
  text: z.string(),
  content: z.string(),
  contactId: z.string(),
  name: z.string().nullable(),
  phone: z.string(),
  createdAt: z.iso.datetime(),
})
export type NotUnderstoodMessage = z.infer<typeof notUnderstoodMessageSchema>
