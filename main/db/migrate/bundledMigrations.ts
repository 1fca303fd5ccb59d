import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Migration } from './migration.ts'

/**
 * The folder with the migrations that this app brings along: `migrations/` beside the bundle (the build copies it there, also
 * inside the packaged archive), else the source tree's.
 */
export function bundledMigrationsFolder(moduleFolder: string = import.meta.dirname): string {
  const places = ['migrations', '../migrations', '../../../prisma/migrations'].map((place) => join(moduleFolder, place))
  const found = places.find((place) => existsSync(join(place, 'sqlite')))
  if (found === undefined) throw new Error(`The app is incomplete: no migrations near ${moduleFolder}`)
  return found
}

/** The migrations of one provider, oldest first. */
export function readMigrations(folder: string, provider: 'sqlite' | 'postgresql'): Migration[] {
  const home = join(folder, provider)
  return readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(home, name, 'migration.sql'), 'utf8') }))
}
