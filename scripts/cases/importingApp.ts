import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { createRouterClient, type RouterClient } from '@orpc/server'
import SQLite from 'better-sqlite3'
import { createApp } from '../../main/app.ts'
import type { AppRouter } from '../../main/hosts/host.ts'
import type { ImportPreview, TemplateChoice } from '../../shared/api/flowFileCalls.ts'

/** Every row of every table, each as `<table> <JSON>`. */
type Dump = ReadonlySet<string>

/** The product's import on a database of its own, as a window reaches it, and a second connection that sees what it wrote. */
export interface ImportingApp {
  readonly api: RouterClient<AppRouter>
  preview(bytes: Uint8Array): Promise<ImportPreview>
  /** Imports, and chooses the same for every template that differs. */
  import(bytes: Uint8Array, choice?: TemplateChoice): ReturnType<RouterClient<AppRouter>['flowFiles']['import']>
  dump(): Dump
  /** What lies beside the data folder: nothing, unless something was written where it should not be. */
  strayFiles(): readonly string[]
  /** Failures that nobody planned for. */
  readonly reports: readonly unknown[]
  close(): Promise<void>
}

/** Rejects when the app cannot open its database. */
export async function importingApp(): Promise<ImportingApp> {
  const parent = mkdtempSync(join(tmpdir(), 'prosa-cases-'))
  const folder = join(parent, 'data')
  mkdirSync(folder)
  const reports: unknown[] = []
  const report = (error: unknown) => void reports.push(error)
  const app = await createApp({ folder, version: '0.0.0', host: 'browser', language: 'pt-BR', report })
  const state = app.state()
  if (state.status === 'failed') throw new Error(`${state.problem.code}: ${state.problem.detail}`)
  const api = createRouterClient(app.router)
  const observer = new SQLite(join(folder, 'prosa.db'), { readonly: true })
  const preview = (bytes: Uint8Array) => api.flowFiles.preview({ file: packed(bytes) })
  return {
    api,
    preview,
    async import(bytes, choice = 'copy') {
      const found = await preview(bytes)
      const different = found.ok ? found.templates.filter(({ state: is }) => is === 'different') : []
      return api.flowFiles.import({ file: packed(bytes), choices: different.map(({ key }) => ({ key, choice })) })
    },
    dump: () => dumpOf(observer),
    strayFiles: () => readdirSync(parent).filter((name) => name !== 'data'),
    reports,
    async close() {
      observer.close()
      await app.close()
      rmSync(parent, { recursive: true })
    },
  }
}

const packed = (bytes: Uint8Array): string => gzipSync(bytes, { level: 1 }).toString('base64')

function dumpOf(observer: SQLite.Database): Dump {
  const tables = observer.prepare<[], { name: string }>(`SELECT "name" FROM sqlite_schema WHERE "type" = 'table'`).all()
  return new Set(
    tables.flatMap(({ name }) =>
      observer
        .prepare(`SELECT * FROM "${name}"`)
        .all()
        .map((row) => `${name} ${JSON.stringify(row)}`),
    ),
  )
}
