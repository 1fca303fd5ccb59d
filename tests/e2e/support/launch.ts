import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Language } from '../../../shared/domain/settings.ts'
import type { HostKind } from './hostKinds.ts'
import { launchBrowser } from './launchBrowser.ts'
import { launchElectron } from './launchElectron.ts'
import { launchStandin } from './launchStandin.ts'

export interface LaunchOptions {
  /** An existing data folder; default: a new one that `close` removes. */
  dataDir?: string
  language?: Language
  viewport?: { width: number; height: number }
  colorScheme?: 'light' | 'dark'
}

/** What each kind of host is started with. */
export interface Launch {
  env: Record<string, string>
  language: Language
}

/** A started host with its page, before the page is prepared. */
export interface Started {
  page: Page
  /** `kill -9` of the process that holds the data; resolves when it is gone. The page stays where there is one left. */
  kill(): Promise<void>
  /** Ends everything the way a person does and waits; rejects when the process answers with an error. */
  end(): Promise<void>
  /** The stand-in's orders (`record`, `menu`, `answer`, `closeWindow`, `labels`, `quit`). */
  order?(order: string, value?: unknown): Promise<unknown>
}

export interface Launched extends Omit<Started, 'end'> {
  dataDir: string
  /** Errors of the page's scripts and everything it logged as an error, so far. */
  errors: string[]
  close(): Promise<void>
}

/** Starts the built app on one kind of host and waits for its page. Closing leaves no process behind. */
export async function launch(kind: HostKind, options: LaunchOptions = {}): Promise<Launched> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'prosa-e2e-'))
  const language = options.language ?? 'pt-BR'
  const started = await starter(kind)({ env: environment(dataDir, language), language })
  const errors: string[] = []
  started.page.on('pageerror', (error) => errors.push(error.message))
  started.page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await started.page.setViewportSize(options.viewport ?? { width: 1280, height: 800 })
  await started.page.emulateMedia({ colorScheme: options.colorScheme ?? 'light' })
  return {
    ...started,
    dataDir,
    errors,
    close: async () => {
      await started.end()
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function starter(kind: HostKind): (launch: Launch) => Promise<Started> {
  switch (kind) {
    case 'browser':
      return launchBrowser
    case 'standin':
      return launchStandin
    case 'electron':
      return launchElectron
  }
}

function environment(dataDir: string, language: Language): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  const locale = language === 'pt-BR' ? 'pt_BR.UTF-8' : 'en_US.UTF-8'
  return { ...Object.fromEntries(inherited), PROSA_DATA_DIR: dataDir, PROSA_NO_OPEN: '1', LC_ALL: locale, LANG: locale }
}
