import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { authorMigration } from './migrations/authorMigration.ts'
import { replayProblems } from './migrations/replayProblems.ts'
import { openSchemaEngine } from './migrations/schemaEngine.ts'

/**
 * `npm run db:migration -- <name>`: writes what changed in the schema since the last migration as a migration for both providers,
 * without a database, and fails unless replaying the SQLite history gives the schema. Released migrations are never edited.
 */
const root = join(import.meta.dirname, '..')
const folder = join(root, 'prisma/migrations')
const schema = readFileSync(join(root, 'prisma/schema.prisma'), 'utf8')
const name = process.argv
  .slice(2)
  .join('_')
  .toLowerCase()
  .replace(/[^a-z0-9]+/g, '_')
if (!/[a-z0-9]/.test(name)) {
  console.error('Say what the migration does: npm run db:migration -- add_business_hours')
  process.exit(1)
}

const engine = await openSchemaEngine()
const authored = await authorMigration(engine, { folder, schema, name, now: new Date() })
if (authored.length === 0) console.log('The schema has not changed since the last migration.')
for (const { file, destructive } of authored) {
  console.log(`Wrote ${relative(root, file)}`)
  for (const line of destructive) console.warn(`  loses data, edit by hand if this is a rename: ${line}`)
}

const problems = await replayProblems(engine, join(folder, 'sqlite'), schema)
for (const problem of problems) console.error(`The SQLite history does not give the schema: ${problem}`)
process.exit(problems.length === 0 ? 0 : 1)
