import { createHash } from 'node:crypto'

/** A migration as it stands in `prisma/migrations/<provider>/<name>/migration.sql`. Names begin with a timestamp: they sort by age. */
export interface Migration {
  readonly name: string
  readonly sql: string
}

/** A row of `_prisma_migrations`, as far as it decides anything. */
export interface MigrationRecord {
  readonly name: string
  readonly checksum: string
  readonly finished: boolean
  readonly rolledBack: boolean
}

/** The checksum that Prisma's own tool writes. */
export const migrationChecksum = (sql: string): string => createHash('sha256').update(sql).digest('hex')
