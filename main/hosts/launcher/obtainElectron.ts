import { downloadElectron } from './downloadElectron.ts'
import { electronBinary, electronPackage, type ElectronBinary } from './electronBinary.ts'
import type { Translate } from './translator.ts'

interface Obtaining {
  /** URL of a module beside which the npm package `electron` may be installed. */
  from: string
  env: NodeJS.ProcessEnv
  platform: NodeJS.Platform
  t: Translate
  print: (line: string) => void
}

/** Electron's program if it is here or can be fetched; tries to fetch it at most once and says so. PROSA_NO_DOWNLOAD=1 never tries. */
export async function obtainElectron({ from, env, platform, t, print }: Obtaining): Promise<ElectronBinary> {
  const folder = electronPackage(from)
  const found = electronBinary(folder, env, platform)
  const fetchable = !found.ok && (found.reason === 'not_downloaded' || found.reason === 'other_version')
  if (!fetchable || folder === null || env['PROSA_NO_DOWNLOAD'] === '1') return found
  print(t('downloading', { version: found.wanted }))
  const download = await downloadElectron(folder, env)
  if (!download.ok) print(t('downloadFailed', { detail: download.detail }))
  return electronBinary(folder, env, platform)
}
