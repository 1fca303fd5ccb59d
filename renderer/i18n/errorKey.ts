import { ORPCError } from '@orpc/client'
import { z } from 'zod'
import { apiErrors } from '../../shared/api/errors.ts'

const known = z.discriminatedUnion('code', [
  z.object({ code: z.literal('CONFLICT') }),
  z.object({ code: z.literal('BLOCKED') }),
  z.object({ code: z.literal('BAD_REQUEST') }),
  z.object({ code: z.literal('NOT_FOUND'), data: apiErrors.NOT_FOUND.data }),
  z.object({ code: z.literal('DATABASE'), data: apiErrors.DATABASE.data }),
])

/**
 * The catalogue's key for the sentence that explains a failed call. What is no answer of ours (no connection, a closed port)
 * counts as "did not answer"; an answer with an unknown code as "unexpected".
 */
export function errorKey(error: unknown) {
  if (!(error instanceof ORPCError)) return 'errors.offline'
  const parsed = known.safeParse({ code: error.code, data: error.data })
  if (!parsed.success) return 'errors.unexpected'
  switch (parsed.data.code) {
    case 'CONFLICT':
      return 'errors.CONFLICT'
    case 'BLOCKED':
      return 'errors.BLOCKED'
    case 'BAD_REQUEST':
      return 'errors.malformed'
    case 'NOT_FOUND':
      return `errors.NOT_FOUND.${parsed.data.data.what}` as const
    case 'DATABASE':
      return `database.${parsed.data.data.code}.what` as const
  }
}
