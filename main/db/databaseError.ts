import { z } from 'zod'
import type { DatabaseProblem } from '../../shared/api/errors.ts'

/**
 * Our codes for everything that a database can refuse with. `conflict`: someone else changed the row meanwhile; `not_unique`,
 * `reference`, `refused`: the data break a rule of the schema, which is a mistake in our code; `unknown`: not a database error.
 */
export type DatabaseErrorCode =
  | 'full'
  | 'read_only'
  | 'corrupt'
  | 'not_a_database'
  | 'locked'
  | 'cannot_open'
  | 'unavailable'
  | 'conflict'
  | 'not_found'
  | 'not_unique'
  | 'reference'
  | 'refused'
  | 'unknown'

/**
 * What an error of Prisma, of its adapters, of better-sqlite3 or of pg means. The only place that knows their shapes: Prisma 7
 * reports the driver's error in `meta.driverAdapterError.cause`, or throws the adapter's own error when BEGIN, COMMIT or
 * connecting fails; plain SQL throws the driver's error itself.
 */
export function databaseErrorCode(error: unknown): DatabaseErrorCode {
  const { code, kind, original } = facts(error)
  const known = byPrismaCode.get(code) ?? byKind.get(kind) ?? byPostgresCode.get(original)
  if (known !== undefined) return known
  return sqlitePrefixes.find(([prefix]) => original.startsWith(prefix))?.[1] ?? 'unknown'
}

/** The problem that keeps the database at `path` from working, null when the error is another one. */
export function databaseProblem(error: unknown, path: string): DatabaseProblem | null {
  const code = databaseErrorCode(error)
  switch (code) {
    case 'full':
    case 'read_only':
    case 'corrupt':
    case 'not_a_database':
    case 'locked':
    case 'cannot_open':
    case 'unavailable':
      return { code, path, heldByPid: null, databaseVersion: null, appVersion: null, detail: errorDetail(error) }
    case 'conflict':
    case 'not_found':
    case 'not_unique':
    case 'reference':
    case 'refused':
    case 'unknown':
      return null
  }
}

/** The technical reason for support, one line. */
export function errorDetail(error: unknown): string {
  const { original, text } = facts(error)
  const line = text.split('\n').findLast((part) => part.trim() !== '') ?? ''
  return original === '' || line.includes(original) ? line.trim() : `${original}: ${line.trim()}`
}

const byPrismaCode = new Map<string, DatabaseErrorCode>([
  ['P2002', 'not_unique'],
  ['P2003', 'reference'],
  ['P2025', 'not_found'],
  ['P2028', 'locked'],
  ['P2034', 'conflict'],
  ['P1008', 'locked'],
  ['P1000', 'unavailable'],
  ['P1001', 'unavailable'],
  ['P1003', 'unavailable'],
  ['P1017', 'unavailable'],
  ['P2000', 'refused'],
  ['P2006', 'refused'],
  ['P2009', 'refused'],
  ['P2012', 'refused'],
  ['P2020', 'refused'],
])

const byKind = new Map<string, DatabaseErrorCode>([
  ['UniqueConstraintViolation', 'not_unique'],
  ['ForeignKeyConstraintViolation', 'reference'],
  ['RestrictViolation', 'reference'],
  ['NullConstraintViolation', 'refused'],
  ['InvalidInputValue', 'refused'],
  ['ValueOutOfRange', 'refused'],
  ['TransactionWriteConflict', 'conflict'],
  ['SocketTimeout', 'locked'],
  ['DatabaseNotReachable', 'unavailable'],
  ['AuthenticationFailed', 'unavailable'],
  ['DatabaseAccessDenied', 'unavailable'],
  ['DatabaseDoesNotExist', 'unavailable'],
  ['ConnectionClosed', 'unavailable'],
  ['TlsConnectionError', 'unavailable'],
  ['TooManyConnections', 'unavailable'],
])

const byPostgresCode = new Map<string, DatabaseErrorCode>([
  ['23505', 'not_unique'],
  ['23503', 'reference'],
  ['23514', 'refused'],
  ['22021', 'refused'],
  ['22P02', 'refused'],
  ['22P05', 'refused'],
  ['40001', 'conflict'],
  ['40P01', 'conflict'],
  ['55P03', 'locked'],
  ['53100', 'full'],
  ['25006', 'read_only'],
  ['57P01', 'unavailable'],
  ['57P03', 'unavailable'],
  ['ECONNREFUSED', 'unavailable'],
  ['ECONNRESET', 'unavailable'],
  ['ENOTFOUND', 'unavailable'],
  ['ETIMEDOUT', 'unavailable'],
  ['ENOSPC', 'full'],
  ['EROFS', 'read_only'],
  ['EACCES', 'read_only'],
  ['EPERM', 'read_only'],
  ['ENOTDIR', 'cannot_open'],
  ['ENOENT', 'cannot_open'],
  ['EEXIST', 'cannot_open'],
])

/** Extended codes begin with the code that they extend. */
const sqlitePrefixes: readonly (readonly [string, DatabaseErrorCode])[] = [
  ['SQLITE_BUSY', 'locked'],
  ['SQLITE_LOCKED', 'locked'],
  ['SQLITE_FULL', 'full'],
  ['SQLITE_READONLY', 'read_only'],
  ['SQLITE_PERM', 'read_only'],
  ['SQLITE_CORRUPT', 'corrupt'],
  ['SQLITE_NOTADB', 'not_a_database'],
  ['SQLITE_CANTOPEN', 'cannot_open'],
  ['SQLITE_IOERR', 'cannot_open'],
  ['SQLITE_CONSTRAINT_UNIQUE', 'not_unique'],
  ['SQLITE_CONSTRAINT_PRIMARYKEY', 'not_unique'],
  ['SQLITE_CONSTRAINT_FOREIGNKEY', 'reference'],
  ['SQLITE_CONSTRAINT', 'refused'],
]

const text = z.string().catch('')
const causeSchema = z.object({ kind: text, originalCode: text, originalMessage: text })
const errorSchema = z.object({
  code: text,
  message: text,
  cause: causeSchema.optional().catch(undefined),
  meta: z
    .object({ driverAdapterError: z.object({ cause: causeSchema }) })
    .optional()
    .catch(undefined),
})

function facts(error: unknown): { code: string; kind: string; original: string; text: string } {
  const read = errorSchema.safeParse(error)
  if (!read.success) return { code: '', kind: '', original: '', text: String(error) }
  const { code, message, cause, meta } = read.data
  const driver = meta?.driverAdapterError.cause ?? cause
  return {
    code,
    kind: driver?.kind ?? '',
    original: driver?.originalCode || code,
    text: driver?.originalMessage || message,
  }
}
