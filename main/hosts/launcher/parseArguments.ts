import { resolve } from 'node:path'

export interface LaunchArguments {
  /** `auto`: the desktop window if it can be had, else the browser. */
  window: 'auto' | 'desktop' | 'browser'
  /** Absolute path of the data folder a person asked for; null for the usual one. */
  folder: string | null
}

export type ParsedArguments =
  | { ok: true; value: LaunchArguments }
  | { ok: false; reason: 'help' }
  | { ok: false; reason: 'unknown' | 'no_folder'; option: string }

/** Reads what stands behind `npm start --`. `--data` wins over PROSA_DATA_DIR; the last of `--desktop` and `--browser` wins. */
export function parseArguments(args: readonly string[], env: NodeJS.ProcessEnv, cwd: string): ParsedArguments {
  let window: LaunchArguments['window'] = 'auto'
  let folder = env['PROSA_DATA_DIR'] ?? ''
  const rest = [...args]
  for (let option = rest.shift(); option !== undefined; option = rest.shift()) {
    if (option === '--help' || option === '-h') return { ok: false, reason: 'help' }
    if (option === '--desktop') window = 'desktop'
    else if (option === '--browser') window = 'browser'
    else if (option === '--data' || option.startsWith('--data=')) {
      folder = option === '--data' ? (rest.shift() ?? '') : option.slice('--data='.length)
      if (folder === '' || folder.startsWith('--')) return { ok: false, reason: 'no_folder', option: '--data' }
    } else return { ok: false, reason: 'unknown', option }
  }
  return { ok: true, value: { window, folder: folder === '' ? null : resolve(cwd, folder) } }
}

/** Only the data folder, for a program whose other arguments are not ours; null when nobody named one. */
export function dataOption(args: readonly string[], env: NodeJS.ProcessEnv, cwd: string): string | null {
  const at = args.findIndex((arg) => arg === '--data' || arg.startsWith('--data='))
  const ours = at === -1 ? [] : args.slice(at, at + (args[at] === '--data' ? 2 : 1))
  const parsed = parseArguments(ours, env, cwd)
  return parsed.ok ? parsed.value.folder : null
}
