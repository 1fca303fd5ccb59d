import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startBrowserHost, type BrowserHost } from '../../../main/hosts/browser/startBrowserHost.ts'
import type { Contract } from '../../../shared/api/contract.ts'
import { sampleApp } from './support/sampleApp.ts'

const app = sampleApp()
const folder = mkdtempSync(join(tmpdir(), 'prosa-host-'))
const rendererFolder = join(folder, 'renderer')
const reported: unknown[] = []
let clock = 1_000_000
let host: BrowserHost
let address: string

beforeAll(async () => {
  mkdirSync(rendererFolder)
  writeFileSync(join(rendererFolder, 'index.html'), '<p>prosa')
  writeFileSync(join(folder, 'secret.txt'), 'top secret')
  host = await startBrowserHost({
    router: app.router,
    rendererFolder,
    report: (error) => reported.push(error),
    now: () => clock,
  })
  address = host.origin.slice('http://'.length)
})
afterAll(async () => {
  await host.close()
  rmSync(folder, { recursive: true })
})

interface Answer {
  status: number
  headers: NodeJS.Dict<string | string[]>
  body: string
}

function raw(path: string, options: { method?: string; headers?: Record<string, string>; body?: string } = {}) {
  return new Promise<Answer>((resolve, reject) => {
    const { hostname, port } = new URL(host.origin)
    const headers = { host: address, ...options.headers }
    const sent = request({ hostname, port, path, method: options.method ?? 'GET', headers }, (response) => {
      let body = ''
      response.on('data', (chunk: Buffer) => (body += chunk.toString()))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
      response.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(options.body)
  })
}

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  raw(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: host.origin, ...headers },
    body,
  })

const ticket = () => new URL(host.link()).hash.slice('#ticket='.length)

async function token(): Promise<string> {
  const answer: unknown = JSON.parse((await post('/api/session', JSON.stringify({ ticket: ticket() }))).body)
  return typeof answer === 'object' && answer !== null && 'token' in answer ? String(answer.token) : ''
}

const authorized = async () => ({ authorization: `Bearer ${await token()}` })

async function client(): Promise<ContractRouterClient<Contract>> {
  const headers = { ...(await authorized()), origin: host.origin }
  return createORPCClient(new RPCLink({ url: `${host.origin}/api/rpc`, headers }))
}

describe('who is heard', () => {
  test.each([
    ['a name rebound to this machine', { host: 'evil.example:80' }, 421],
    ['the name localhost', { host: 'localhost:1' }, 421],
    ['our address without its port', { host: '127.0.0.1' }, 421],
    ['a cross-site request', { 'sec-fetch-site': 'cross-site' }, 403],
    ['another port of this machine', { 'sec-fetch-site': 'same-site' }, 403],
    ['a foreign Origin', { origin: 'http://evil.example' }, 403],
    ['the Origin of a sandboxed frame', { origin: 'null' }, 403],
    ['our address with https as Origin', { origin: 'https://127.0.0.1' }, 403],
  ])('%s is refused', async (_name, headers, status) => {
    expect((await raw('/', { headers })).status).toBe(status)
    expect((await post('/api/rpc/app/state', '{}', headers)).status).toBe(status)
  })

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/a/..\\..\\secret.txt',
    '/%00',
    '/%zz',
    '/C:/x',
  ])('the path %s leads nowhere', async (path) => {
    const answer = await raw(path)
    expect(answer.status).toBe(404)
    expect(answer.body).toBe('')
  })

  test('an address of another machine in the request line is refused', async () => {
    expect((await raw('http://evil.example/')).status).toBe(400)
    expect((await raw('//evil.example/')).status).toBe(400)
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('a file cannot be asked for by %s', async (method) => {
    expect((await raw('/', { method })).status).toBe(405)
  })

  test('an upgrade is dropped', async () => {
    await expect(raw('/', { headers: { connection: 'Upgrade', upgrade: 'websocket' } })).rejects.toThrow()
  })

  test('what is not http is dropped', async () => {
    const { port } = new URL(host.origin)
    const socket = connect(Number(port), '127.0.0.1', () => socket.write('\x16\x03\x01 hello\r\n\r\n'))
    await new Promise((resolve) => socket.once('close', resolve))
    expect(socket.bytesRead).toBe(0)
  })
})

describe('what every answer says', () => {
  test.each(['/', '/nothing-here'])('%s forbids everything that is not ours', async (path) => {
    const { headers } = await raw(path)
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-') || name === 'set-cookie')).toEqual(
      [],
    )
  })

  test('a call carries the same headers', async () => {
    const { headers } = await post('/api/rpc/app/state', '{"json":{}}', await authorized())
    expect(String(headers['content-security-policy'])).toContain("default-src 'none'")
    expect(headers['cache-control']).toBe('no-store')
  })

  test('HEAD answers without a body', async () => {
    expect(await raw('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' })
  })
})

describe('who is let in', () => {
  test('a ticket works once', async () => {
    const body = JSON.stringify({ ticket: ticket() })
    expect((await post('/api/session', body)).status).toBe(200)
    expect((await post('/api/session', body)).status).toBe(401)
  })

  test('a ticket is too old after a minute', async () => {
    const body = JSON.stringify({ ticket: ticket() })
    clock += 60_000
    expect((await post('/api/session', body)).status).toBe(401)
  })

  test.each(['{}', '[]', 'null', '{"ticket":7}', '{"ticket":""}', '{"ticket":{"__proto__":1}}'])(
    'the ticket %s is none',
    async (body) => {
      expect((await post('/api/session', body)).status).toBe(401)
    },
  )

  test('a call needs a token, JSON, an Origin and POST', async () => {
    const auth = await authorized()
    const call = (headers: Record<string, string>) => post('/api/rpc/app/state', '{"json":{}}', headers)
    expect((await call({})).status).toBe(401)
    expect((await call({ authorization: `Bearer ${'A'.repeat(43)}` })).status).toBe(401)
    expect((await call({ ...auth, 'content-type': 'text/plain' })).status).toBe(403)
    expect((await call({ ...auth, 'content-type': 'application/jsonp' })).status).toBe(403)
    expect((await call({ ...auth, 'sec-fetch-site': 'none' })).status).toBe(403)
    const json = { 'content-type': 'application/json' }
    expect(
      (await raw('/api/rpc/app/state', { method: 'POST', headers: { ...auth, ...json }, body: '{}' })).status,
    ).toBe(403)
    expect((await raw('/api/rpc/app/state?data=%7B%7D', { headers: auth })).status).toBe(405)
    expect((await call(auth)).status).toBe(200)
  })
})

describe('what may be said', () => {
  test.each([
    ['text that is not JSON', '{'],
    ['a key that reaches a prototype', '{"json":{"name":"x","language":"en","__proto__":{"admin":true}}}'],
    ['the key constructor, deep down', '{"json":{"name":"x","language":"en","a":[{"constructor":1}]}}'],
    ['the key prototype', '{"json":{"prototype":{}}}'],
    ['a forbidden key beside the input', '{"json":{"name":"x","language":"en"},"__proto__":{}}'],
    ['a type hint that walks to a prototype', '{"json":{"name":"x"},"meta":[[7,"__proto__"]]}'],
    ['a list instead of a call', '[]'],
    ['nothing at all', 'null'],
    ['input of the wrong shape', '{"json":{"name":7}}'],
    ['a tower of lists', `{"json":${'['.repeat(200)}${']'.repeat(200)}}`],
  ])('%s is refused and changes nothing', async (_name, body) => {
    const answer = await post('/api/rpc/flows/create', body, await authorized())
    expect(answer.status).toBe(400)
    expect(app.flows).toEqual([])
    expect({}).not.toHaveProperty('admin')
  })

  test('bytes that are not UTF-8 are refused', async () => {
    const { hostname, port } = new URL(host.origin)
    const headers = {
      host: address,
      origin: host.origin,
      'content-type': 'application/json',
      ...(await authorized()),
    }
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request({ hostname, port, path: '/api/rpc/flows/create', method: 'POST', headers }, (response) =>
        resolve(response.resume().statusCode),
      )
      sent.on('error', reject)
      sent.end(Buffer.from([0x22, 0xff, 0xfe, 0x22]))
    })
    expect(status).toBe(400)
  })

  test('a body over 12 MB is refused, whether it says so or not', async () => {
    const auth = await authorized()
    const announced = await post('/api/rpc/flows/create', '{}', { ...auth, 'content-length': '13000000' })
    expect(announced.status).toBe(413)
    const long = JSON.stringify({ json: 'x'.repeat(12 * 1024 * 1024) })
    const streamed = await post('/api/rpc/flows/create', long, { ...auth, 'transfer-encoding': 'chunked' }).catch(
      () => ({ status: 413 }),
    )
    expect(streamed.status).toBe(413)
  })

  test.each(['/api/rpc/flows/erase', '/api/rpc', '/api/', '/api/rpc/__proto__', '/api/rpc/app/constructor'])(
    'there is no call %s',
    async (path) => {
      expect((await post(path, '{"json":{}}', await authorized())).status).toBe(404)
    },
  )
})

describe('the contract over http', () => {
  test('a call is answered, an error crosses as its code and its data', async () => {
    const api = await client()
    expect(await api.app.state({})).toMatchObject({ status: 'ready', version: '1.2.3' })
    await expect(api.flows.open({ flowKey: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'flow' } })
  })

  test('a failure nobody planned for is reported here and says nothing there', async () => {
    const answer = await post('/api/rpc/flows/list', '{"json":{}}', await authorized())
    expect(answer.status).toBe(500)
    expect(answer.body).not.toMatch(/secret|someone|\bat \b|stack/)
    expect(reported).toContainEqual(expect.objectContaining({ message: expect.stringContaining('secret reason') }))
  })

  test('events stream until the page goes away', async () => {
    const api = await client()
    const controller = new AbortController()
    const events = await api.app.events({}, { signal: controller.signal })
    await vi.waitFor(() => expect(app.streams()).toBe(1))
    app.emit({ kind: 'flow_changed', flowKey: 'menu' })
    expect(await events.next()).toEqual({ done: false, value: { kind: 'flow_changed', flowKey: 'menu' } })
    controller.abort()
    await vi.waitFor(() => expect(app.streams()).toBe(0))
  })

  test('closing ends open streams and frees the port', async () => {
    const other = sampleApp()
    const second = await startBrowserHost({ router: other.router, rendererFolder, report: () => undefined })
    const body = JSON.stringify({ ticket: new URL(second.link()).hash.slice(8) })
    const headers = { 'content-type': 'application/json', origin: second.origin }
    const session: unknown = await (
      await fetch(`${second.origin}/api/session`, { method: 'POST', headers, body })
    ).json()
    const given = typeof session === 'object' && session !== null && 'token' in session ? session.token : ''
    const link = new RPCLink({
      url: `${second.origin}/api/rpc`,
      headers: { authorization: `Bearer ${String(given)}`, origin: second.origin },
    })
    const api: ContractRouterClient<Contract> = createORPCClient(link)
    const events = await api.app.events({})
    await vi.waitFor(() => expect(other.streams()).toBe(1))
    const next = events.next()
    await second.close()
    await expect(next).rejects.toThrow()
    await vi.waitFor(() => expect(other.streams()).toBe(0))
    await expect(fetch(second.origin)).rejects.toThrow()
  })
})

test('a window that goes away in the middle of a call is no failure of ours', async () => {
  const { authorization } = await authorized()
  const before = reported.length
  const { hostname, port } = new URL(host.origin)
  const socket = connect(Number(port), hostname)
  const head = ['POST /api/rpc/flows/create HTTP/1.1', `Host: ${address}`, `Origin: ${host.origin}`]
  const body = [
    'Content-Type: application/json',
    'Content-Length: 1000',
    `Authorization: ${authorization}`,
    '',
    '{"json"',
  ]
  socket.write([...head, ...body].join('\r\n'))
  await new Promise((resolve) => setTimeout(resolve, 100))
  socket.destroy()
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(reported.slice(before)).toEqual([])
})
