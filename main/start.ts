import open from 'open'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runInBrowser } from './hosts/browser/runInBrowser.ts'
import { appVersion } from './hosts/launcher/appVersion.ts'
import { dataFolder } from './hosts/launcher/dataFolder.ts'
import type { ElectronBinary } from './hosts/launcher/electronBinary.ts'
import { obtainElectron } from './hosts/launcher/obtainElectron.ts'
import { outliveTerminal } from './hosts/launcher/outliveTerminal.ts'
import { parseArguments, type LaunchArguments } from './hosts/launcher/parseArguments.ts'
import { runDesktop } from './hosts/launcher/runDesktop.ts'
import { systemLanguage } from './hosts/launcher/systemLanguage.ts'
import { translator } from './hosts/launcher/translator.ts'

const { env, platform } = process
const here = dirname(fileURLToPath(import.meta.url))
const language = systemLanguage(env, Intl.DateTimeFormat().resolvedOptions().locale)
const t = translator(language)

/** What `npm start` runs: Prosa's own window where Electron is or can be fetched, else the same app in the browser. */
async function start(): Promise<number | null> {
  const parsed = parseArguments(process.argv.slice(2), env, env['INIT_CWD'] ?? process.cwd())
  if (!parsed.ok) {
    if (parsed.reason === 'unknown') console.error(t('unknownOption', { option: parsed.option }))
    if (parsed.reason === 'no_folder') console.error(t('missingFolder', { option: parsed.option }))
    console.log(t('usage'))
    return parsed.reason === 'help' ? 0 : 2
  }
  const folder = parsed.value.folder ?? dataFolder({ platform, env, home: homedir() })
  return parsed.value.window === 'browser' ? inBrowser(folder) : inWindow(parsed.value.window, folder)
}

async function inWindow(window: LaunchArguments['window'], folder: string): Promise<number | null> {
  const electron = await obtainElectron({ from: import.meta.url, env, platform, t, print: console.log })
  let reason = electron.ok ? '' : whyNot(electron)
  if (electron.ok) {
    const end = await runDesktop(electron.path, join(here, '..', '..'), { ...env, PROSA_DATA_DIR: folder })
    if (end.started) return end.code
    reason = t('noWindow.not_started', { detail: end.detail })
  }
  console.error(t('noWindow.title', { reason }))
  if (window === 'desktop') return 1
  console.log(t('noWindow.inBrowser'))
  return inBrowser(folder)
}

/** Never ends by itself: the process lives until it is asked to stop. */
async function inBrowser(folder: string): Promise<null> {
  console.log(t('dataFolder', { folder }))
  const { createApp } = await import('./app.ts')
  await runInBrowser({
    createApp,
    folder,
    version: appVersion(here),
    language,
    rendererFolder: join(here, '..', 'renderer'),
    open: env['PROSA_NO_OPEN'] === '1' ? null : openInBrowser,
    print: console.log,
    printError: console.error,
  })
  return null
}

/** Rejects when the system has no program to open an address with, or that program says it could not. */
async function openInBrowser(link: string): Promise<void> {
  const child = await open(link)
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => (code === 0 || code === null ? resolve() : reject(new Error(`exit ${code}`))))
  })
}

function whyNot(electron: Extract<ElectronBinary, { ok: false }>): string {
  switch (electron.reason) {
    case 'no_package':
      return t('noWindow.no_package')
    case 'no_override':
      return t('noWindow.no_override', { path: electron.path })
    case 'not_downloaded':
      return t('noWindow.not_downloaded', { wanted: electron.wanted })
    case 'other_version':
      return t('noWindow.other_version', { wanted: electron.wanted, found: electron.found })
  }
}

outliveTerminal()
try {
  const code = await start()
  if (code !== null) process.exitCode = code
} catch (error) {
  console.error(t('startFailed', { detail: error instanceof Error ? error.message : String(error) }))
  process.exitCode = 1
}
