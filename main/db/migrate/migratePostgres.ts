import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { z } from 'zod'
import { type Migration, migrationChecksum, type MigrationRecord } from './migration.ts'
import { type MigrationPlan, migrationPlan } from './migrationPlan.ts'

export type PostgresMigrationResult =
  | { readonly ok: true; readonly applied: readonly string[] }
  | { readonly ok: false; readonly plan: Exclude<MigrationPlan, { kind: 'ready' }> }
  | { readonly ok: false; readonly plan: null; readonly name: string; readonly error: unknown }

/** The lock that Prisma's own tool takes while it migrates. */
const migrationLock = 72_707_369

/**
 * Brings a PostgreSQL database up to `migrations`, one transaction each, and writes the history in the format of Prisma's own tool.
 * Of several apps that start at once one migrates and the others wait. `client` is one session, not a pool.
 */
export async function migratePostgres(
  client: Client,
  migrations: readonly Migration[],
  now: () => Date,
): Promise<PostgresMigrationResult> {
  await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
  try {
    const plan = migrationPlan(await readPostgresHistory(client), migrations)
    if (plan.kind !== 'ready') return { ok: false, plan }
    for (const migration of plan.pending) {
      try {
        await applyOne(client, migration, now)
      } catch (error) {
        await client.query('ROLLBACK')
        return { ok: false, plan: null, name: migration.name, error }
      }
    }
    return { ok: true, applied: plan.pending.map(({ name }) => name) }
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [migrationLock])
  }
}

async function applyOne(client: Client, migration: Migration, now: () => Date): Promise<void> {
  const started = now()
  await client.query('BEGIN')
  await client.query(historyTable)
  await client.query(migration.sql)
  await client.query(
    `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
     VALUES ($1, $2, $3, $4, $5, 1)`,
    [randomUUID(), migrationChecksum(migration.sql), now(), migration.name, started],
  )
  await client.query('COMMIT')
}

const tablesSchema = z.array(z.object({ name: z.string() }))
const recordsSchema = z.array(
  z.object({ name: z.string(), checksum: z.string(), finished: z.boolean(), rolledBack: z.boolean() }),
)

async function readPostgresHistory(client: Client): Promise<{ history: MigrationRecord[] | null; hasTables: boolean }> {
  const found = await client.query(`SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()`)
  const names = tablesSchema.parse(found.rows).map(({ name }) => name)
  const hasTables = names.some((name) => name !== '_prisma_migrations')
  if (!names.includes('_prisma_migrations')) return { history: null, hasTables }
  const { rows } = await client.query(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished, rolled_back_at IS NOT NULL AS "rolledBack"
     FROM "_prisma_migrations"`,
  )
  return { history: recordsSchema.parse(rows), hasTables }
}

/** As Prisma's schema engine makes it. */
const historyTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
)`
