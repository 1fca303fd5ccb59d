import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe']

/** Where the Chromium for tests is: `CHROMIUM` if set, else the first known name on the path; null when there is none. */
export function chromiumPath(env: NodeJS.ProcessEnv = process.env): string | null {
  if (env['CHROMIUM'] !== undefined) return isRunnable(env['CHROMIUM']) ? env['CHROMIUM'] : null
  const folders = (env['PATH'] ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isRunnable) ?? null
}

function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
