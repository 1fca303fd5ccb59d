import { z } from 'zod'

/** Why the database cannot be used. Each code has a screen or a banner with its own sentence and buttons. */
export const databaseProblemSchema = z.object({
  code: z.enum([
    'locked',
    'read_only',
    'corrupt',
    'not_a_database',
    'foreign',
    'newer',
    'migration_failed',
    'full',
    'cannot_open',
    'unavailable',
  ]),
  /** The file (or the server's name) in question. */
  path: z.string(),
  /** `locked`: the process that holds it. */
  heldByPid: z.int().nullable(),
  /** `newer`: the app version that changed the file last and this app's; between two releases the newest migration of each. */
  databaseVersion: z.string().nullable(),
  appVersion: z.string().nullable(),
  /** The technical reason, for support; shown under "details", in whatever language the database speaks. */
  detail: z.string(),
})
export type DatabaseProblem = z.infer<typeof databaseProblemSchema>

/**
 * Every error a call can answer with, beside malformed input. They cross as data with a code; the sentence is made in the
 * renderer, in the user's language (catalogue `errors`).
 */
export const apiErrors = {
  /** Someone else saved this draft meanwhile. Nothing was written; both texts are kept. */
  CONFLICT: { status: 409, data: z.object({ revision: z.int(), savedAt: z.string() }) },
  NOT_FOUND: { status: 404, data: z.object({ what: z.enum(['flow', 'version', 'example', 'session']) }) },
  /** The checker's errors block publishing, or warnings were not acknowledged. */
  BLOCKED: {
    status: 422,
    data: z.object({ problems: z.array(z.object({ code: z.string(), stepKey: z.string().nullable() })) }),
  },
  /** The database cannot take or give data now; nothing was changed. */
  DATABASE: { status: 503, data: databaseProblemSchema },
} as const
