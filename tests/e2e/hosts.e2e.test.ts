import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumFlags } from '../../scripts/runtime/chromiumFlags.ts'
import { chromiumPath } from '../../scripts/runtime/chromiumPath.ts'
import { hostKinds } from './support/hostKinds.ts'
import { launch, type Launched } from './support/launch.ts'
import { startProgram } from './support/program.ts'

/** The built app, whole, on every host there is here. */
describe.each(hostKinds.filter(({ skip }) => !skip))('$title', ({ kind }) => {
  let app: Launched
  beforeAll(async () => {
    app = await launch(kind, { language: 'pt-BR' })
    await app.page.locator('#root > *').first().waitFor()
  })
  afterAll(() => app?.close())

  test('opens a window with a database of its own and no error', async () => {
    await app.page.locator('h1').first().waitFor()
    expect(existsSync(join(app.dataDir, 'prosa.db'))).toBe(true)
    expect(app.errors).toEqual([])
  })

  test('shows the same after a reload', async () => {
    const title = await app.page.locator('h1').first().textContent()
    await app.page.reload()
    await app.page.locator('h1').first().waitFor()
    expect(await app.page.locator('h1').first().textContent()).toBe(title)
    expect(app.errors).toEqual([])
  })

  test('gives the page neither Node nor a bridge', async () => {
    const found = await app.page.evaluate(() =>
      ['require', 'process', 'module', 'electron', 'ipcRenderer'].filter((name) => name in window),
    )
    expect(found).toEqual([])
  })

  test('tells a second start on the same folder that it is in use, and goes on itself', async () => {
    const second = startProgram(['dist/main/browser.js', '--data', app.dataDir], {
      ...process.env,
      LANG: 'en_US.UTF-8',
    })
    const [link] = await second.line(/http:\/\/127\.0\.0\.1:\d+\/#ticket=\S+/)
    const browser = await chromium.launch({ executablePath: chromiumPath() ?? 'chromium', args: [...chromiumFlags] })
    try {
      const page = await browser.newPage()
      await page.goto(link)
      await page.locator('h1').first().waitFor()
      expect(await page.locator('body').textContent()).toContain(app.dataDir)
    } finally {
      await browser.close()
      expect(await second.end('SIGTERM')).toBe(0)
    }
    await app.page.reload()
    await app.page.locator('h1').first().waitFor()
    expect(app.errors).toEqual([])
  })
})

describe('the desktop window on the stand-in', () => {
  let app: Launched
  const order = (name: string, value?: unknown) => app.order?.(name, value)
  beforeAll(async () => {
    app = await launch('standin')
    await app.page.locator('h1').first().waitFor()
  })
  afterAll(() => app?.close())

  test('stays on its own origin', async () => {
    const before = app.page.url()
    await app.page.evaluate(() => window.location.assign('https://evil.example.invalid/'))
    await expect.poll(() => order('record')).toMatchObject({ refused: ['https://evil.example.invalid/'] })
    expect(app.page.url()).toBe(before)
  })

  test('asks before a link leaves the machine', async () => {
    const open = () => app.page.evaluate(() => void window.open('https://example.org/help'))
    await open()
    await expect.poll(() => order('record')).toMatchObject({ questions: [{ detail: 'https://example.org/help' }] })
    expect(await order('record')).toMatchObject({ openedOutside: [] })
    await order('answer', 0)
    await open()
    await expect.poll(() => order('record')).toMatchObject({ openedOutside: ['https://example.org/help'] })
  })

  test('asks nobody on a network for anything', async () => {
    expect(await order('record')).toMatchObject({ outside: [], sandbox: true })
  })

  test('comes to the front when Prosa is started again, and the second start ends', async () => {
    const env = { ...process.env, PROSA_DATA_DIR: app.dataDir }
    const second = startProgram(['--import', './tests/standin/hook.mjs', 'dist/main/desktop.js'], env)
    const code = await new Promise((resolve) => second.child.once('close', resolve))
    expect(code).toBe(0)
    await expect.poll(() => order('record')).toMatchObject({ focused: 1 })
  })
})
