import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApp } from './app.ts'
import { startDesktop } from './hosts/electron/startDesktop.ts'
import { appVersion } from './hosts/launcher/appVersion.ts'
import { dataFolder } from './hosts/launcher/dataFolder.ts'
import { outliveTerminal } from './hosts/launcher/outliveTerminal.ts'
import { dataOption } from './hosts/launcher/parseArguments.ts'
import { systemLanguage } from './hosts/launcher/systemLanguage.ts'

/** Electron's entry. What else stands on its command line belongs to Chromium or to the system. */
const { env, platform } = process
const here = dirname(fileURLToPath(import.meta.url))
const report = (error: unknown) =>
  void process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)

outliveTerminal()
startDesktop({
  createApp,
  folder: dataOption(process.argv, env, process.cwd()) ?? dataFolder({ platform, env, home: homedir() }),
  version: appVersion(here),
  language: systemLanguage(env, Intl.DateTimeFormat().resolvedOptions().locale),
  rendererFolder: join(here, '..', 'renderer'),
  preload: join(here, 'preload.cjs'),
  report,
}).catch((error: unknown) => {
  report(error)
  process.exit(1)
})
