import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { chromium, type BrowserContext, type Frame, type Page, type Route } from 'playwright-core'
import { chromiumPath } from '../../scripts/runtime/chromiumPath.ts'
import { chromiumFlags } from '../../scripts/runtime/chromiumFlags.ts'
import { app, windows } from './app.ts'
import { pageScript } from './pageScript.ts'
import type { StandinPort } from './ports.ts'
import { record } from './record.ts'

/** Chromium knows no `app:` scheme of ours, so the page lives at an address that only this process answers. */
const pageOrigin = 'http://prosa.localhost'
const appOrigin = 'app://prosa'
const asApp = (url: string) => (url.startsWith(`${pageOrigin}/`) ? appOrigin + url.slice(pageOrigin.length) : url)

type Handler = (request: Request) => Promise<Response>
export const schemes = new Map<string, Handler>()
export const ipcMain = new EventEmitter()

interface WindowOptions {
  width: number
  height: number
  webPreferences: { preload: string }
}

class WebContents extends EventEmitter {
  readonly mainFrame = { url: '' }
  page: Page | null = null
  openHandler: ((details: { url: string }) => unknown) | null = null
  readonly given = new Map<number, StandinPort>()

  setWindowOpenHandler(handler: (details: { url: string }) => unknown): void {
    this.openHandler = handler
  }
  reload(): void {
    void this.page?.reload()
  }
  postMessage(channel: string, _message: unknown, ports: StandinPort[]): void {
    this.#tell(
      'give',
      channel,
      ports.map(({ id }) => id),
    )
    for (const port of ports) {
      this.given.set(port.id, port)
      port.give({
        deliver: (id, data) => this.#tell('deliver', id, data),
        shut: (id) => this.#tell('shut', id),
      })
    }
  }
  /** The page that held the ports is gone, by a reload or a crash. */
  dropPorts(): void {
    for (const port of this.given.values()) port.close()
    this.given.clear()
  }

  #tell(kind: string, ...args: unknown[]): void {
    // A page that is just going away has nothing to hear any more.
    this.page
      ?.evaluate((message) => Reflect.apply(Reflect.get(window, '__standinPage'), null, message), [kind, ...args])
      .catch(() => undefined)
  }
}

/** Electron's BrowserWindow: a page of a real Chromium whose every request is answered by the app's own scheme handler. */
export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents()
  readonly #options: WindowOptions
  #context: BrowserContext | null = null

  constructor(options: WindowOptions) {
    super()
    this.#options = options
    record.windows.push(structuredClone(options))
    windows.add(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  show(): void {}
  restore(): void {}
  isMinimized(): boolean {
    return false
  }
  focus(): void {
    record.focused += 1
  }

  async loadURL(url: string): Promise<void> {
    const contents = this.webContents
    const { width, height, webPreferences } = this.#options
    this.#context = await chromium.launchPersistentContext(app.getPath('sessionData'), {
      // Electron takes the language of its pages from the system's.
      locale: process.env['LANG']?.startsWith('en') === true ? 'en' : 'pt-BR',
      executablePath: chromiumPath() ?? 'chromium',
      args: [...chromiumFlags, `--remote-debugging-port=${process.env['STANDIN_CDP'] ?? 0}`],
      viewport: { width, height },
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
    this.#context.on('close', () => this.#gone())
    const page = this.#context.pages()[0] ?? (await this.#context.newPage())
    contents.page = page
    let loading = true
    page.on('request', (request) => {
      if (request.isNavigationRequest() && request.frame() === page.mainFrame()) loading = true
    })
    page.on('framenavigated', (frame) => {
      if (frame !== page.mainFrame()) return
      contents.mainFrame.url = asApp(frame.url())
      // An address that the page gives itself (`pushState`) keeps the document and its ports.
      if (loading) contents.dropPorts()
      loading = false
    })
    page.on('crash', () => {
      contents.dropPorts()
      contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    })
    await this.#context.route('**/*', (route) => this.#answer(route, page))
    await page.exposeBinding('__standin', ({ frame }, kind: unknown, ...args: unknown[]) =>
      this.#hear(frame, kind, args),
    )
    await page.addInitScript(pageScript(readFileSync(webPreferences.preload, 'utf8')))
    await page.goto(url.replace(appOrigin, pageOrigin))
    this.emit('ready-to-show')
    process.stdout.write('stand-in ready\n')
  }

  async tryClose(): Promise<boolean> {
    let stopped = false
    this.emit('close', { preventDefault: () => (stopped = true) })
    if (stopped) return false
    windows.delete(this)
    await this.#context?.close()
    return true
  }

  #gone(): void {
    this.webContents.dropPorts()
    windows.delete(this)
    this.emit('closed')
    if (windows.size === 0) app.emit('window-all-closed')
  }

  async #answer(route: Route, page: Page): Promise<void> {
    const request = route.request()
    const url = asApp(request.url())
    if (
      request.isNavigationRequest() &&
      page.url() !== 'about:blank' &&
      this.#refuses(url, request.frame() === page.mainFrame())
    ) {
      return route.fulfill({ status: 204 })
    }
    const handler = schemes.get(new URL(url).protocol.slice(0, -1))
    if (handler === undefined) {
      record.outside.push(url)
      return route.abort()
    }
    const response = await handler(new Request(url, { method: request.method() }))
    const body = Buffer.from(await response.arrayBuffer())
    return route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body })
  }

  #refuses(url: string, isMainFrame: boolean): boolean {
    let stopped = false
    const event = { url, isMainFrame, preventDefault: () => (stopped = true) }
    this.webContents.emit('will-frame-navigate', event)
    if (isMainFrame) this.webContents.emit('will-navigate', event)
    if (stopped) record.refused.push(url)
    return stopped
  }

  #hear(frame: Frame, kind: unknown, args: unknown[]): void {
    const contents = this.webContents
    const [first, second] = args
    const main = frame === contents.page?.mainFrame()
    const senderFrame = main ? contents.mainFrame : { url: asApp(frame.url()) }
    if (kind === 'open') contents.openHandler?.({ url: String(first) })
    if (kind === 'port') contents.given.get(Number(first))?.postMessage(second)
    if (kind === 'send')
      ipcMain.emit(String(first), { sender: contents, senderFrame }, ...(Array.isArray(second) ? second : []))
  }
}
