import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient, type RouterClient } from '@orpc/server'
import { onTestFinished } from 'vitest'
import { createApp } from '../../../../main/app.ts'
import type { App, AppRouter } from '../../../../main/hosts/host.ts'
import { startBrowserHost, type BrowserHost } from '../../../../main/hosts/browser/startBrowserHost.ts'
import { z } from 'zod'

export interface RunningApp {
  readonly app: App
  readonly folder: string
  /** The calls, as the window makes them. */
  readonly api: RouterClient<AppRouter>
  /** Failures that nobody planned for. */
  readonly reports: unknown[]
}

/** The whole app on a data folder of its own (or on `folder`), closed when the test ends. */
export async function runningApp(folder: string = newFolder()): Promise<RunningApp> {
  const reports: unknown[] = []
  const report = (error: unknown) => void reports.push(error)
  const app = await createApp({ folder, version: '0.1.0', host: 'browser', language: 'pt-BR', report })
  onTestFinished(() => app.close())
  return { app, folder, api: createRouterClient(app.router), reports }
}

/** What came back over http. */
export interface Answer {
  readonly status: number
  readonly text: string
}

export interface HostedApp extends RunningApp {
  readonly host: BrowserHost
  /** Sends a body as it is to a call, with a good token. */
  readonly send: (path: string, body: string) => Promise<Answer>
  /** Sends a value as a call's input. */
  readonly call: (path: string, input: unknown) => Promise<Answer>
  /** Opens a stream and leaves it open. */
  readonly stream: (path: string) => Promise<Response>
}

const tokenSchema = z.object({ token: z.string() })

/** The whole app behind the browser host, on a free port. */
export async function hostedApp(): Promise<HostedApp> {
  const running = await runningApp()
  const { app, folder } = running
  const host = await startBrowserHost({
    router: app.router,
    rendererFolder: folder,
    report: (error) => void running.reports.push(error),
  })
  onTestFinished(() => host.close())
  const headers = { 'content-type': 'application/json', origin: host.origin }
  const body = JSON.stringify({ ticket: new URL(host.link()).hash.slice('#ticket='.length) })
  const session = await fetch(`${host.origin}/api/session`, { method: 'POST', headers, body })
  const { token } = tokenSchema.parse(await session.json())
  const post = (path: string, content: string) =>
    fetch(`${host.origin}/api/rpc/${path}`, {
      method: 'POST',
      headers: { ...headers, authorization: `Bearer ${token}` },
      body: content,
    })
  const send = async (path: string, content: string): Promise<Answer> => {
    const response = await post(path, content)
    return { status: response.status, text: await response.text() }
  }
  return {
    ...running,
    host,
    send,
    call: (path, input) => send(path, JSON.stringify({ json: input })),
    stream: (path) => post(path, JSON.stringify({ json: {} })),
  }
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'prosa-app-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
