import { z } from 'zod'

/**
 * What the desktop's frame (menus, closing) and the page say to each other beside the contract's calls, over a port of
 * their own. `command` is an id of the renderer's command table; `closing` asks the page to save, `closed` says it did.
 */
export const windowMessageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('command'), id: z.string().max(64) }),
  z.object({ kind: z.literal('closing') }),
  z.object({ kind: z.literal('closed') }),
])
export type WindowMessage = z.infer<typeof windowMessageSchema>
