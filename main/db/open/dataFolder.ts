import { posix, win32 } from 'node:path'

/**
 * The folder that holds everything a person made: `--data <folder>` or `--data=<folder>`, else `PROSA_DATA_DIR`, else the place
 * where the system keeps a user's data (Windows: %APPDATA%, macOS: Application Support, else XDG_DATA_HOME or ~/.local/share).
 * A relative folder counts from `cwd`.
 */
export function dataFolder(given: {
  env: Readonly<Record<string, string | undefined>>
  argv: readonly string[]
  platform: string
  home: string
  cwd: string
}): string {
  const path = given.platform === 'win32' ? win32 : posix
  const wanted = dataArgument(given.argv) ?? given.env['PROSA_DATA_DIR']
  if (wanted !== undefined && wanted.trim() !== '') return path.resolve(given.cwd, wanted)
  return path.join(systemFolder(given), 'Prosa')
}

function systemFolder({ env, platform, home }: Parameters<typeof dataFolder>[0]): string {
  if (platform === 'win32') return env['APPDATA'] || win32.join(home, 'AppData', 'Roaming')
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support')
  return env['XDG_DATA_HOME'] || posix.join(home, '.local', 'share')
}

function dataArgument(argv: readonly string[]): string | undefined {
  const joined = argv.findLast((argument) => argument.startsWith('--data='))
  if (joined !== undefined) return joined.slice('--data='.length)
  const place = argv.lastIndexOf('--data')
  return place === -1 ? undefined : argv[place + 1]
}
