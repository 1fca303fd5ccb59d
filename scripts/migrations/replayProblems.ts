import Sqlite from 'better-sqlite3'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import { noFilters } from './authorMigration.ts'
import { migrationList } from './migrationList.ts'
import { sqliteChecks } from './sqliteChecks.ts'

/** Replays the SQLite migrations in `folder` in memory and says in what the result differs from `schema`; empty = in nothing. */
export async function replayProblems(engine: SchemaEngine, folder: string, schema: string): Promise<string[]> {
  const history = migrationList(folder)
  const drift = await engine.diff({
    from: { tag: 'migrations', ...history },
    to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
    script: true,
    exitCode: true,
    filters: noFilters,
  })
  const missing = missingChecks(
    history.migrationDirectories.map(({ migrationFile }) => migrationFile.content.value),
    schema,
  )
  return [...(drift.exitCode === 0 ? [] : [drift.stdout ?? 'The schema differs.']), ...missing]
}

/** Prisma does not see CHECKs: look for each in the replayed tables' own SQL. */
function missingChecks(scripts: readonly string[], schema: string): string[] {
  const database = new Sqlite(':memory:')
  try {
    for (const script of scripts) database.exec(script)
    const find = database.prepare<[string], { sql: string }>(`SELECT sql FROM sqlite_master WHERE name = ?`)
    return [...sqliteChecks(schema)].flatMap(([table, checks]) => {
      const sql = find.get(table)?.sql ?? ''
      return [...checks.values()].filter((check) => !sql.includes(check)).map((check) => `Missing: ${check}`)
    })
  } finally {
    database.close()
  }
}
