import { createInterface } from 'node:readline'
import type { Language } from '../../../shared/domain/settings.ts'
import type { CreateApp } from '../host.ts'
import { onStop } from '../launcher/onStop.ts'
import { translator } from '../launcher/translator.ts'
import { startBrowserHost } from './startBrowserHost.ts'

export interface BrowserRun {
  createApp: CreateApp
  folder: string
  version: string
  language: Language
  rendererFolder: string
  /** Opens an address with the system's browser; null to leave that to the person. */
  open: ((link: string) => Promise<void>) | null
  print: (line: string) => void
  printError: (line: string) => void
  port?: number
  behind?: string
  fixedToken?: string
}

/**
 * The browser host with a person at its terminal: prints the address, opens it, gives a new one on Enter, and on Ctrl+C
 * closes the database before the process ends. Rejects when no port can be had.
 */
export async function runInBrowser(run: BrowserRun): Promise<void> {
  const t = translator(run.language)
  const report = (error: unknown) =>
    run.printError(error instanceof Error ? (error.stack ?? error.message) : String(error))
  const app = await run.createApp({
    folder: run.folder,
    version: run.version,
    host: 'browser',
    language: run.language,
    report,
  })
  const host = await startBrowserHost({ ...run, router: app.router, report })
  const lines = process.stdin.isTTY ? createInterface({ input: process.stdin }) : null
  onStop(async () => {
    lines?.close()
    run.print(t('ending'))
    await host.close()
    await app.close()
    run.print(t('ended'))
  }, report)

  const link = host.link()
  run.print(t('address', { link }))
  run.print(t('once'))
  if (lines !== null) {
    run.print(t('again'))
    lines.on('line', () => run.print(t('address', { link: host.link() })))
    // In a terminal Ctrl+C reaches readline first.
    lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'))
  }
  if (run.open === null) return
  try {
    await run.open(link)
  } catch (error) {
    run.print(t('noBrowser', { detail: error instanceof Error ? error.message : String(error) }))
  }
}
