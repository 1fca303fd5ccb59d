import { accessSync, constants, existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseProblem } from '../../../shared/api/errors.ts'
import { databaseProblem, errorDetail } from '../databaseError.ts'
import type { Migration } from '../migrate/migration.ts'
import type { MigrationPlan } from '../migrate/migrationPlan.ts'
import type { Inspection } from './inspectFile.ts'
import { stampedVersion, versionStamp } from './versionStamp.ts'

/** A problem with only what every problem has. */
export const problem = (code: DatabaseProblem['code'], path: string, detail: string): DatabaseProblem => ({
  code,
  path,
  heldByPid: null,
  databaseVersion: null,
  appVersion: null,
  detail,
})

/** The problem behind an error while opening. A file or folder that may not be written is `read_only`, however it shows. */
export function openingProblem(error: unknown, path: string): DatabaseProblem {
  const known = databaseProblem(error, path)
  if (known !== null && known.code !== 'cannot_open') return known
  const writable = [dirname(path), path].every((place) => !existsSync(place) || mayWrite(place))
  return problem(writable ? 'cannot_open' : 'read_only', path, errorDetail(error))
}

/** Why the file that was inspected cannot be used, null when it can. */
export function inspectionProblem(
  inspection: Inspection,
  given: { path: string; appVersion: string; migrations: readonly Migration[] },
): DatabaseProblem | null {
  switch (inspection.kind) {
    case 'new':
      return null
    case 'damaged':
      return problem('corrupt', given.path, inspection.detail)
    case 'not_a_database':
      return problem('not_a_database', given.path, inspection.detail)
    case 'known':
      return planProblem(inspection.plan, inspection.stamp, given)
  }
}

function planProblem(
  plan: MigrationPlan,
  stamp: number,
  { path, appVersion, migrations }: { path: string; appVersion: string; migrations: readonly Migration[] },
): DatabaseProblem | null {
  switch (plan.kind) {
    case 'ready':
      return null
    case 'foreign':
      return problem('foreign', path, `Its history is not ours: ${plan.names.join(', ') || 'none'}`)
    case 'failed':
      return problem('migration_failed', path, `An update was begun and not finished: ${plan.names.join(', ')}`)
    case 'edited':
      return problem(
        'migration_failed',
        path,
        `An update differs from the one that was applied: ${plan.names.join(', ')}`,
      )
    case 'newer':
      return {
        ...problem('newer', path, `Unknown here: ${plan.names.join(', ')}`),
        ...versions(plan.names, stamp, appVersion, migrations),
      }
  }
}

/** App versions where the file names a later one, else (builds between two releases) the newest migrations. */
function versions(names: readonly string[], stamp: number, appVersion: string, migrations: readonly Migration[]) {
  const databaseVersion = stampedVersion(stamp)
  return databaseVersion !== null && stamp > versionStamp(appVersion)
    ? { databaseVersion, appVersion }
    : { databaseVersion: names.at(-1) ?? null, appVersion: migrations.at(-1)?.name ?? null }
}

function mayWrite(place: string): boolean {
  try {
    accessSync(place, constants.W_OK)
    return true
  } catch {
    return false
  }
}
