import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApp } from './app.ts'
import { runInBrowser } from './hosts/browser/runInBrowser.ts'
import { appVersion } from './hosts/launcher/appVersion.ts'
import { dataFolder } from './hosts/launcher/dataFolder.ts'
import { outliveTerminal } from './hosts/launcher/outliveTerminal.ts'
import { parseArguments } from './hosts/launcher/parseArguments.ts'
import { systemLanguage } from './hosts/launcher/systemLanguage.ts'
import { translator } from './hosts/launcher/translator.ts'

/**
 * The browser host alone, without a look for Electron and without opening a browser: for tests, for development and for
 * machines without a desktop. PROSA_PORT fixes the port; PROSA_BEHIND and PROSA_DEV_TOKEN belong to `npm run dev`.
 */
const { env, platform } = process
const here = dirname(fileURLToPath(import.meta.url))
const language = systemLanguage(env, Intl.DateTimeFormat().resolvedOptions().locale)
outliveTerminal()
const parsed = parseArguments(process.argv.slice(2), env, process.cwd())
if (parsed.ok) {
  await runInBrowser({
    createApp,
    folder: parsed.value.folder ?? dataFolder({ platform, env, home: homedir() }),
    version: appVersion(here),
    language,
    rendererFolder: join(here, '..', 'renderer'),
    open: null,
    print: console.log,
    printError: console.error,
    port: Number(env['PROSA_PORT'] ?? 0),
    behind: env['PROSA_BEHIND'],
    fixedToken: env['PROSA_DEV_TOKEN'],
  })
} else {
  console.log(translator(language)('usage'))
  process.exitCode = parsed.reason === 'help' ? 0 : 2
}
