import { RPCHandler } from '@orpc/server/node'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AppRouter } from '../host.ts'
import { fewIssues } from '../rpc/fewIssues.ts'
import { plainJson } from '../rpc/plainJson.ts'
import { reportFailures } from '../rpc/reportFailures.ts'
import { readAsset } from '../assets/readAsset.ts'
import { securityHeaders } from '../assets/securityHeaders.ts'
import { createDoorkeeper } from './doorkeeper.ts'
import { readJson } from './readJson.ts'
import { apiPrefix, refusal } from './refusal.ts'

export interface BrowserHostOptions {
  router: AppRouter
  /** Folder of the built renderer. */
  rendererFolder: string
  /** Hears of every failure inside a call; nothing of it reaches the page. */
  report: (error: unknown) => void
  /** Default 0: any free port. */
  port?: number
  /** `host:port` under which the page sees this host when a development server stands in front of it. */
  behind?: string
  /** The token every ticket is swapped for, so that a page outlives the restarts of development. */
  fixedToken?: string
  now?: () => number
}

export interface BrowserHost {
  /** `http://127.0.0.1:<port>` */
  origin: string
  /** A fresh address that works once, within a minute. */
  link(): string
  /** Ends open streams and stops listening. */
  close(): Promise<void>
}

/**
 * Serves the window's files and the contract's calls over http to this machine only. `refusal` decides who is heard,
 * `doorkeeper` who is let in, `plainJson` what may be said; the rest is oRPC. Rejects when the port cannot be had.
 */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const doorkeeper = createDoorkeeper(options.now ?? Date.now, options.fixedToken)
  const handler = new RPCHandler(options.router, {
    interceptors: [reportFailures(options.report), fewIssues, plainJson],
  })
  let host = ''

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? ''
    const status = refusal({ method: request.method ?? '', url, headers: request.headers }, host)
    if (status !== null) return refuse(response, status)
    const path = url.split('?')[0] ?? ''
    if (!path.startsWith(apiPrefix)) return sendAsset(request, response, path)
    if (path !== `${apiPrefix}session` && !doorkeeper.admits(request.headers.authorization)) {
      return refuse(response, 401)
    }
    const body = await readJson(request)
    if (!body.ok) return refuse(response, body.status)
    if (path === `${apiPrefix}session`) return sendToken(response, doorkeeper.exchange(ticketOf(body.value)))
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
    const { matched } = await handler.handle(Object.assign(request, { body: body.value }), response, {
      prefix: `${apiPrefix}rpc`,
      context: {},
    })
    if (!matched) refuse(response, 404)
  }

  async function sendAsset(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const asset = await readAsset(options.rendererFolder, path)
    response.writeHead(asset.status, { ...asset.headers, 'Content-Length': asset.body.length })
    response.end(request.method === 'HEAD' ? undefined : asset.body)
  }

  const server = createServer({ maxHeaderSize: 16 * 1024 }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      // Who went away before the whole request was here needs no answer, and nothing of ours has failed.
      if (request.complete) options.report(error)
      if (response.headersSent || !request.complete) response.destroy()
      else refuse(response, 500)
    })
  })
  server.headersTimeout = 10_000
  server.requestTimeout = 30_000
  server.keepAliveTimeout = 5_000
  server.on('upgrade', (_request, socket) => socket.destroy())
  server.on('clientError', (_error, socket) => socket.destroy())

  const port = await listen(server, options.port ?? 0)
  host = options.behind ?? `127.0.0.1:${port}`
  const origin = `http://${host}`
  return {
    origin,
    link: () => `${origin}/#ticket=${doorkeeper.ticket()}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function refuse(response: ServerResponse, status: number): void {
  // What is left of the body is not read, so the connection cannot be used again.
  response.writeHead(status, { ...securityHeaders, 'Content-Type': 'text/plain', Connection: 'close' })
  response.end(`${status}`)
}

function sendToken(response: ServerResponse, token: string | null): void {
  if (token === null) return refuse(response, 401)
  response.writeHead(200, { ...securityHeaders, 'Content-Type': 'application/json' })
  response.end(JSON.stringify({ token }))
}

function ticketOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'ticket' in body ? body.ticket : undefined
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}
