import { createServer, type Server } from 'node:http'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startBrowserHost, type BrowserHost } from '../../main/hosts/browser/startBrowserHost.ts'
import { chromiumFlags } from '../../scripts/runtime/chromiumFlags.ts'
import { chromiumPath } from '../../scripts/runtime/chromiumPath.ts'
import { sampleApp } from '../main/hosts/support/sampleApp.ts'

/** The browser host with the built window, attacked from a real Chromium: another local page, a rebound name, a used link. */
const app = sampleApp()
let host: BrowserHost
let evil: Server
let evilOrigin: string
let browser: Browser
let page: Page

beforeAll(async () => {
  host = await startBrowserHost({ router: app.router, rendererFolder: 'dist/renderer', report: () => undefined })
  evil = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>evil</title><p>evil'),
  )
  await new Promise<void>((resolve) => evil.listen(0, '127.0.0.1', resolve))
  const address = evil.address()
  evilOrigin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  browser = await chromium.launch({
    executablePath: chromiumPath() ?? 'chromium',
    args: [...chromiumFlags, '--host-resolver-rules=MAP rebound.test 127.0.0.1, MAP evil.test 127.0.0.1'],
  })
})
afterAll(async () => {
  await browser.close()
  evil.close()
  await host.close()
})
beforeEach(async () => {
  page = await (await browser.newContext()).newPage()
})
afterEach(async () => {
  await page.context().close()
  expect(app.flows).toEqual([])
})

/** Statuses of everything the host answered to a page. */
function statuses(of: Page): number[] {
  const seen: number[] = []
  of.on('response', (response) => {
    if (response.url().startsWith(host.origin)) seen.push(response.status())
  })
  return seen
}

interface Attack {
  method?: string
  body?: string
  headers?: Record<string, string>
  mode?: 'no-cors'
}

/** What a page gets when it fetches from the host, or 'blocked'. */
const tryFetch = (from: Page, path: string, init: Attack) =>
  from.evaluate(
    async ([url, options]) => {
      try {
        const response = await fetch(url, options)
        return `${response.type} ${response.status} ${(await response.text()).slice(0, 40)}`
      } catch {
        return 'blocked'
      }
    },
    [host.origin + path, init] as const,
  )

const json = { 'content-type': 'application/json' }
const create = '{"json":{"name":"stolen","language":"en"}}'

describe.each([
  ['a page on another port of this machine', () => evilOrigin],
  ['a page of another site', () => evilOrigin.replace('127.0.0.1', 'evil.test')],
])('%s', (_name, origin) => {
  test.each<[string, string, Attack]>([
    ['a call with JSON', '/api/rpc/flows/create', { method: 'POST', body: create, headers: json }],
    ['a call as a simple request', '/api/rpc/flows/create', { method: 'POST', body: create, mode: 'no-cors' }],
    ['a ticket by chance', '/api/session', { method: 'POST', body: '{"ticket":"x"}', mode: 'no-cors' }],
    ['the page', '/', {}],
    ['the page without cors', '/', { mode: 'no-cors' }],
  ])('gets nothing from %s', async (_what, path, init) => {
    const seen = statuses(page)
    await page.goto(origin())
    expect(await tryFetch(page, path, init)).toBe('blocked')
    expect(seen.filter((status) => status < 400)).toEqual([])
  })

  test.each(['script', 'link', 'img', 'embed'])('cannot load a file as <%s>', async (tag) => {
    const seen = statuses(page)
    await page.goto(origin())
    await page.evaluate(
      ([name, url]) => {
        const element = document.createElement(name)
        element.setAttribute(name === 'link' ? 'href' : 'src', url)
        element.setAttribute('rel', 'stylesheet')
        document.body.append(element)
      },
      [tag, `${host.origin}/favicon.svg`] as const,
    )
    await page.waitForTimeout(200)
    expect(seen.filter((status) => status < 400)).toEqual([])
  })

  test('cannot frame the window', async () => {
    await page.goto(origin())
    await page.evaluate((url) => {
      const frame = document.createElement('iframe')
      frame.src = url
      document.body.append(frame)
    }, host.link())
    await page.waitForTimeout(300)
    const framed = page.frames().at(-1)
    expect(await framed?.locator('#root').count()).toBe(0)
  })

  test('cannot post a form', async () => {
    const seen = statuses(page)
    await page.goto(origin())
    await page.evaluate((url) => {
      const form = document.createElement('form')
      form.method = 'post'
      form.enctype = 'text/plain'
      form.action = url
      document.body.append(form)
      form.submit()
    }, `${host.origin}/api/rpc/flows/create`)
    await page.waitForTimeout(200)
    expect(seen).toEqual([403])
  })

  test('cannot open a socket', async () => {
    await page.goto(origin())
    const opened = await page.evaluate(
      (url) =>
        new Promise((resolve) => {
          const socket = new WebSocket(url)
          socket.addEventListener('open', () => resolve(true))
          socket.addEventListener('error', () => resolve(false))
        }),
      host.origin.replace('http', 'ws'),
    )
    expect(opened).toBe(false)
  })
})

describe('a name rebound to this machine', () => {
  test.each(['/', '/index.html', '/favicon.svg', '/api/session'])('gets 421 for %s', async (path) => {
    const response = await page.goto(host.origin.replace('127.0.0.1', 'rebound.test') + path)
    expect(response?.status()).toBe(421)
    expect(await page.locator('#root').count()).toBe(0)
  })

  test('gets nothing from its own, same-origin calls', async () => {
    const rebound = host.origin.replace('127.0.0.1', 'rebound.test')
    await page.goto(rebound)
    const status = await page.evaluate(async (ticket) => {
      const body = JSON.stringify({ ticket })
      return (await fetch('/api/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body }))
        .status
    }, new URL(host.link()).hash.slice('#ticket='.length))
    expect(status).toBe(421)
  })
})

describe('the link', () => {
  /** The status of the window's first call for the app's state after `go`. */
  async function stateStatus(of: Page, go: () => Promise<unknown>): Promise<number> {
    const [response] = await Promise.all([of.waitForResponse(/\/api\/rpc\/app\/state/), go()])
    return response.status()
  }

  test('works once, survives a reload, leaves no trace in the address or in cookies', async () => {
    const link = host.link()
    expect(await stateStatus(page, () => page.goto(link))).toBe(200)
    expect(page.url()).toBe(`${host.origin}/`)
    expect(await page.context().cookies()).toEqual([])
    expect(await stateStatus(page, () => page.reload())).toBe(200)

    const thief = await (await browser.newContext()).newPage()
    expect(await stateStatus(thief, () => thief.goto(link))).toBe(401)
    await thief.context().close()
  })

  test('is good for its own tab alone', async () => {
    await stateStatus(page, () => page.goto(host.link()))
    const other = await page.context().newPage()
    expect(await stateStatus(other, () => other.goto(host.origin))).toBe(401)
  })

  test('pasted into the refused tab lets it in', async () => {
    await stateStatus(page, () => page.goto(host.origin))
    const [session] = await Promise.all([
      page.waitForResponse(/\/api\/session/),
      page.evaluate((hash) => (window.location.hash = hash), new URL(host.link()).hash),
    ])
    expect(session.status()).toBe(200)
  })
})

describe('inside our own page', () => {
  test('no inline script, no eval, no foreign request', async () => {
    await page.goto(host.link())
    const violations = await page.evaluate(async (foreign) => {
      const seen: string[] = []
      document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective))
      const script = document.createElement('script')
      script.textContent = 'window.injected = true'
      document.body.append(script)
      const image = document.createElement('img')
      image.src = `${foreign}/pixel.png`
      document.body.append(image)
      // In a turn of its own: what the debugger itself runs may evaluate text.
      setTimeout(() => {
        try {
          Reflect.construct(Function, ['return 1'])
        } catch {
          seen.push('eval refused')
        }
      })
      await fetch(foreign).catch(() => seen.push('fetch refused'))
      await new Promise((resolve) => setTimeout(resolve, 100))
      return { seen, injected: 'injected' in window }
    }, evilOrigin)
    expect(violations.injected).toBe(false)
    expect(violations.seen).toEqual(
      expect.arrayContaining(['script-src-elem', 'img-src', 'connect-src', 'eval refused', 'fetch refused']),
    )
  })
})
