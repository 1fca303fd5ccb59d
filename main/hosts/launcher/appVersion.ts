import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Prosa's version, from the nearest package.json at or above `folder`: the same from source, from the build and packed. */
export function appVersion(folder: string): string {
  const file = join(folder, 'package.json')
  if (existsSync(file)) {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof parsed === 'object' && parsed !== null && 'version' in parsed) return String(parsed.version)
  }
  const parent = dirname(folder)
  return parent === folder ? '0.0.0' : appVersion(parent)
}
