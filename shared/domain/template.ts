import { z } from 'zod'
import { limits } from './limits.ts'

/** A text the bot can say. In a flow document steps refer to it by `id`; files and people refer to it by `key` and `title`. */
export const templateSchema = z.object({
  id: z.string().min(1).max(limits.id),
  key: z.string().min(1).max(limits.key),
  title: z.string().max(limits.name),
  content: z.string().max(limits.content),
  /** Other wordings. When there are any, the bot picks among them instead of `content`, never the same one twice running. */
  variants: z.array(z.string().max(limits.content)).max(limits.variants),
  locale: z.string().max(35).nullable(),
  isActive: z.boolean(),
})
export type Template = z.infer<typeof templateSchema>
