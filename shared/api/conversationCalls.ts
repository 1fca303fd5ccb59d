import { oc } from '@orpc/contract'
import { z } from 'zod'
import { limits } from '../domain/limits.ts'
import { threadMessageSchema } from '../domain/message.ts'
import { notUnderstoodGroupSchema, notUnderstoodMessageSchema } from '../domain/notUnderstood.ts'
import { apiErrors } from './errors.ts'

const call = oc.errors({ DATABASE: apiErrors.DATABASE })

/** Text that every database can be asked for. */
const text = z.string().refine((value) => value.isWellFormed() && !value.includes('\0'))
const id = text.min(1).max(limits.id)
const limit = z.int().min(1).max(200)

/** The calls about what was said. */
export const conversationCalls = {
  /** The newest messages below `before` (a `seq`; null = from the newest on), the oldest of them first. */
  thread: call
    .input(z.object({ contactId: id, before: z.int().min(0).max(limits.int).nullable(), limit }))
    .output(z.array(threadMessageSchema)),
  /** Messages that nothing answered, the newest first; `text`: of one group only; `before`: the last one of the page before. */
  notUnderstood: call
    .input(
      z.object({
        text: text.max(limits.answer).nullable(),
        before: z.object({ createdAt: z.iso.datetime(), id }).nullable(),
        limit,
      }),
    )
    .output(z.array(notUnderstoodMessageSchema)),
  /** The same, put together by what was said; what was said most often first. */
  notUnderstoodGroups: call.input(z.object({ limit })).output(z.array(notUnderstoodGroupSchema)),
}
