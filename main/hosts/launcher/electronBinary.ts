import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export type ElectronBinary =
  | { ok: true; path: string }
  | { ok: false; reason: 'no_package' }
  | { ok: false; reason: 'no_override'; path: string }
  | { ok: false; reason: 'not_downloaded'; wanted: string }
  | { ok: false; reason: 'other_version'; wanted: string; found: string }

/** The folder of the npm package `electron`, null when it is not installed. `from` is the URL of a module beside it. */
export function electronPackage(from: string): string | null {
  try {
    return dirname(createRequire(from).resolve('electron/package.json'))
  } catch {
    return null
  }
}

/**
 * Finds Electron's program without importing the package: since Electron 42 its `index.js` downloads 100 MB on the spot.
 * Reads the same files as the package's own `install.js`.
 */
export function electronBinary(
  packageFolder: string | null,
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): ElectronBinary {
  const override = env['ELECTRON_OVERRIDE_DIST_PATH']
  if (override !== undefined && override !== '') {
    const path = join(override, programName(platform))
    return existsSync(path) ? { ok: true, path } : { ok: false, reason: 'no_override', path }
  }
  if (packageFolder === null) return { ok: false, reason: 'no_package' }
  const wanted = versionIn(text(join(packageFolder, 'package.json')))
  const program = text(join(packageFolder, 'path.txt'))
  const found = text(join(packageFolder, 'dist', 'version'))?.replace(/^v/, '')
  if (program === null || found === undefined) return { ok: false, reason: 'not_downloaded', wanted }
  if (found !== wanted) return { ok: false, reason: 'other_version', wanted, found }
  const path = join(packageFolder, 'dist', program)
  return existsSync(path) ? { ok: true, path } : { ok: false, reason: 'not_downloaded', wanted }
}

function programName(platform: NodeJS.Platform): string {
  switch (platform) {
    case 'darwin':
      return join('Electron.app', 'Contents', 'MacOS', 'Electron')
    case 'win32':
      return 'electron.exe'
    default:
      return 'electron'
  }
}

/** A file that is missing is how Electron says "not downloaded". */
function text(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return null
  }
}

function versionIn(packageJson: string | null): string {
  const parsed: unknown = packageJson === null ? null : JSON.parse(packageJson)
  return typeof parsed === 'object' && parsed !== null && 'version' in parsed ? String(parsed.version) : ''
}
