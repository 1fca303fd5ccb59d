import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { startDesktop } from '../../../main/hosts/electron/startDesktop.ts'
import type { Contract } from '../../../shared/api/contract.ts'
import { FakeElectron, type FakeFrame, type FakePort } from './support/fakeElectron.ts'
import { sampleApp } from './support/sampleApp.ts'

const { electron, module } = await vi.hoisted(async () => {
  const { electronModule, FakeElectron: Fake } = await import('./support/fakeElectron.ts')
  const fake = new Fake()
  return { electron: fake, module: electronModule(fake) }
})
vi.mock('electron', () => module)

const rendererFolder = mkdtempSync(join(tmpdir(), 'prosa-desktop-'))
const prosa = sampleApp('electron')
const reported: unknown[] = []

beforeAll(async () => {
  writeFileSync(join(rendererFolder, 'index.html'), '<p>prosa')
  expect(electron).toBeInstanceOf(FakeElectron)
  await startDesktop({
    createApp: async () => prosa,
    folder: '/data/ana',
    version: '1.2.3',
    language: 'pt-BR',
    rendererFolder,
    preload: '/build/preload.cjs',
    report: (error) => reported.push(error),
  })
})
afterAll(() => rmSync(rendererFolder, { recursive: true }))

/** The ports that the page is given when `sender` asks; null when it is not answered. */
function ask(sender: FakeFrame | null): [FakePort, FakePort] | null {
  electron.given.length = 0
  electron.ipcMain.emit('prosa:connect', { senderFrame: sender })
  const [calls, frame] = electron.given[0]?.ports ?? []
  return calls === undefined || frame === undefined ? null : [calls, frame]
}

function client(port: FakePort): ContractRouterClient<Contract> {
  return createORPCClient(
    new RPCLink({
      port: {
        on: (event, callback) => port.on(event, (message: { data: unknown }) => callback(message)),
        postMessage: (data: unknown) => port.say(data),
      },
    }),
  )
}

/** The next message that arrives at a port. */
const next = (port: FakePort) =>
  new Promise<unknown>((resolve) => port.once('message', ({ data }: { data: unknown }) => resolve(data)))

describe('the window', () => {
  test('is sandboxed, isolated and without developer tools once packaged', () => {
    expect(electron.options).toMatchObject({
      webPreferences: {
        preload: '/build/preload.cjs',
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        devTools: false,
      },
    })
    expect(electron.loaded).toEqual(['app://prosa/index.html'])
  })

  test('keeps the data folder to one instance, Chromium’s own files apart', () => {
    expect(Object.fromEntries(electron.paths)).toEqual({ userData: '/data/ana', sessionData: '/data/ana/window' })
  })

  test('comes to the front when Prosa is started again', () => {
    electron.app.emit('second-instance')
    expect(electron.focused).toBe(1)
  })

  test.each([
    ['https://evil.example/', true],
    ['app://prosa.evil/', true],
    ['app://user@prosa/', true],
    ['file:///etc/passwd', true],
    ['javascript:alert(1)', true],
    ['not a url', true],
    ['app://prosa/other.html', false],
  ])('going to %s is stopped: %s', (url, stopped) => {
    for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
      const preventDefault = vi.fn<() => void>()
      electron.contents.emit(event, { url, preventDefault })
      expect(preventDefault.mock.calls.length === 1, event).toBe(stopped)
    }
  })

  test('holds no page in the page and opens no second one', () => {
    const preventDefault = vi.fn<() => void>()
    electron.contents.emit('will-attach-webview', { preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
    expect(electron.contents.open({ url: 'https://example.org/' })).toEqual({ action: 'deny' })
  })

  test.each([
    ['https://example.org/', 0, ['https://example.org/']],
    ['https://example.org/', 1, []],
    ['http://example.org/', 0, []],
    ['https://bank@evil.example/', 0, []],
    ['file:///etc/passwd', 0, []],
  ])('the link %s, answered with button %i, opens %j outside', async (url, answer, opened) => {
    electron.outside.length = 0
    electron.answer = answer
    electron.contents.open({ url })
    await new Promise((resolve) => setImmediate(resolve))
    expect(electron.outside).toEqual(opened)
  })

  test.each([
    ['clipboard-sanitized-write', true],
    ['clipboard-read', false],
    ['media', false],
    ['geolocation', false],
    ['notifications', false],
    ['openExternal', false],
  ])('the permission %s is %s', (permission, granted) => {
    const answer = vi.fn<(value: boolean) => void>()
    electron.ask({}, permission, answer)
    expect(answer).toHaveBeenCalledWith(granted)
  })

  test('its files come with the policy, everything else is not there', async () => {
    const page = await electron.scheme(new Request('app://prosa/index.html'))
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    for (const url of ['app://other/index.html', 'app://prosa/%2e%2e%5cpackage.json', 'app://prosa/missing.js']) {
      const answer = await electron.scheme(new Request(url))
      expect([answer.status, answer.headers.get('content-security-policy') === null]).toEqual([404, false])
    }
    expect((await electron.scheme(new Request('app://prosa/index.html', { method: 'POST' }))).status).toBe(404)
  })
})

describe('the ports', () => {
  test.each([
    ['no frame at all', null],
    ['another frame on our origin', { url: 'app://prosa/index.html' }],
    ['a foreign frame', { url: 'https://evil.example/' }],
  ])('%s is not answered', (_name, sender) => {
    expect(ask(sender)).toBeNull()
  })

  test('our main frame is not answered while it shows something else', () => {
    electron.frame.url = 'https://evil.example/'
    expect(ask(electron.frame)).toBeNull()
    electron.frame.url = 'app://prosa/index.html'
  })

  test('carry the contract both ways, errors with their code and without a trace', async () => {
    const [calls] = ask(electron.frame) ?? []
    const api = client(calls!)
    expect(await api.app.state({})).toMatchObject({ status: 'ready', host: 'electron' })
    await expect(api.flows.open({ flowKey: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const failure: unknown = await api.flows.list({}).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' })
    expect(String(failure)).not.toContain('secret')
    expect(reported).toContainEqual(expect.objectContaining({ message: expect.stringContaining('secret reason') }))
  })

  test('stream events, and end the stream when the page asks again', async () => {
    const [calls] = ask(electron.frame) ?? []
    const events = await client(calls!).app.events({})
    await vi.waitFor(() => expect(prosa.streams()).toBe(2))
    prosa.emit({ kind: 'settings_changed' })
    expect(await events.next()).toMatchObject({ value: { kind: 'settings_changed' } })
    ask(electron.frame)
    await vi.waitFor(() => expect(prosa.streams()).toBe(1))
  })

  test('answer a payload with a prototype key with a refusal', async () => {
    const [calls] = ask(electron.frame) ?? []
    const call = '{"i":"1","p":{"u":"/flows/create","b":{"json":{"name":"x","language":"en","__proto__":{"a":1}}}}}'
    calls!.say(call)
    expect(JSON.parse(String(await next(calls!)))).toMatchObject({ p: { s: 400 } })
    expect(prosa.flows).toEqual([])
  })

  test.each([
    ['an object', { i: '1', p: { u: '/app/state', b: {} } }],
    ['bytes', new Uint8Array([1, 2, 3])],
    ['no JSON', '{'],
    ['a call without a path', '{"i":"1","p":{}}'],
    ['a call to another place', '{"i":"1","p":{"u":"http://evil.example/"}}'],
    ['a call with headers of its own', '{"i":"1","p":{"u":"/app/state","h":{"content-type":"multipart/form-data"}}}'],
    ['a stream from the page', '{"i":"1","t":3,"p":{"e":"message"}}'],
    ['a flood', 'x'.repeat(12 * 1024 * 1024 + 1)],
  ])('drop %s and go on', async (_name, message) => {
    const [calls] = ask(electron.frame) ?? []
    calls!.say(message)
    expect(await client(calls!).app.state({})).toMatchObject({ status: 'ready' })
  })
})

describe('the menu', () => {
  const items = () => electron.menu.flatMap((menu) => menu.submenu ?? [])

  test('sends our commands to the page and registers none of their keys', async () => {
    const [, frame] = ask(electron.frame) ?? []
    const message = next(frame!)
    items()
      .find(({ id }) => id === 'undo')
      ?.click?.()
    expect(await message).toEqual({ kind: 'command', id: 'undo' })
    const accelerators = items().filter((item) => item.accelerator !== undefined)
    expect(accelerators.length).toBeGreaterThan(5)
    expect(accelerators.every((item) => item.registerAccelerator === false)).toBe(true)
  })

  test('speaks the language that the person chooses', async () => {
    const labels = () => electron.menu.map(({ label }) => label)
    expect(labels()).toContain('Editar')
    const [calls] = ask(electron.frame) ?? []
    await client(calls!).settings.update({ language: 'en' })
    await vi.waitFor(() => expect(labels()).toContain('Edit'))
  })

  test('has no undo, redo, reload or developer role of Electron’s own', () => {
    const roles = items().map(({ role }) => role)
    for (const role of ['undo', 'redo', 'reload', 'toggleDevTools', 'editMenu']) expect(roles).not.toContain(role)
  })
})

describe('the end', () => {
  beforeEach(() => {
    prosa.closed = false
  })

  test('waits for the page to save, then for the database, then quits', async () => {
    const [, frame] = ask(electron.frame) ?? []
    const asked = next(frame!)
    const preventDefault = vi.fn<() => void>()
    electron.window.emit('close', { preventDefault })
    electron.app.emit('before-quit', { preventDefault })
    expect(preventDefault).toHaveBeenCalledTimes(2)
    expect(await asked).toEqual({ kind: 'closing' })
    expect(prosa.closed).toBe(false)
    frame!.say({ kind: 'closed' })
    await vi.waitFor(() => expect(electron.app.quits).toBe(1))
    expect(prosa.closed).toBe(true)
    await vi.waitFor(() => expect(prosa.streams()).toBe(0))
    const again = vi.fn<() => void>()
    electron.app.emit('before-quit', { preventDefault: again })
    expect(again).not.toHaveBeenCalled()
  })
})
