import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deriveSchema } from './migrations/deriveSchema.ts'

/**
 * `npm run generate`: both Prisma clients from the one schema, offline. Says nothing when all is well; does nothing when the
 * schema and the generator are the ones of the last run.
 */
const root = join(import.meta.dirname, '..')
const generated = join(root, 'main/db/generated')
const stampFile = join(generated, 'stamp')
const schemas = { sqlite: 'prisma/schema.prisma', postgresql: 'prisma/.derived/postgresql.prisma' } as const

const source = readFileSync(join(root, schemas.sqlite), 'utf8')
const stamp = createHash('sha256')
  .update(source)
  .update(readFileSync(import.meta.filename))
  .update(readFileSync(join(import.meta.dirname, 'migrations/deriveSchema.ts')))
  .update(readFileSync(join(root, 'node_modules/prisma/package.json')))
  .digest('hex')

if (!isUpToDate()) {
  mkdirSync(join(root, 'prisma/.derived'), { recursive: true })
  writeFileSync(join(root, schemas.postgresql), deriveSchema(source, 'postgresql'))
  rmSync(stampFile, { force: true })
  for (const schema of Object.values(schemas)) generate(schema)
  writeFileSync(stampFile, stamp)
}

function isUpToDate(): boolean {
  const clients = Object.keys(schemas).map((provider) => join(generated, provider, 'client.ts'))
  return [stampFile, ...clients].every((file) => existsSync(file)) && readFileSync(stampFile, 'utf8') === stamp
}

function generate(schema: string): void {
  const run = spawnSync(
    process.execPath,
    [join(root, 'node_modules/prisma/build/index.js'), 'generate', '--schema', schema],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        // The native schema engine is neither needed nor installed; any file that exists stops the search for a download.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
        NO_COLOR: '1',
      },
    },
  )
  if (run.status === 0) return
  console.error(`Prisma could not read ${schema}:\n${run.error?.message ?? ''}${run.stderr}${run.stdout}`)
  process.exit(1)
}
