import { createServer } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { chromiumFlags } from '../runtime/chromiumFlags.ts'
import { chromiumPath } from '../runtime/chromiumPath.ts'
import { makeBenchDatabase } from './benchBot.ts'
import { comparison, type Comparison } from './samples.ts'
import { startApp } from '../runtime/startApp.ts'

/** The element whose first painted frame counts: a step of the flow on the canvas. */
const wanted = '[data-testid="step"]'
const bareHtml = '<!doctype html><title>bare</title><p data-testid="step">Olá! Qual é o seu nome?</p>'

/**
 * Time from opening the editor's address to the first frame that shows a step of the flow, in headless Chromium, beside a page
 * that holds nothing but that step's text. Null when there is no Chromium.
 */
export async function measureEditorPaint(loads: number): Promise<Comparison | null> {
  const executablePath = chromiumPath()
  if (executablePath === null) return null
  const folder = mkdtempSync(join(tmpdir(), 'prosa-bench-paint-'))
  const flowKey = await makeBenchDatabase(folder)
  const app = await startApp(folder)
  const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] })
  const bare = await serveBare()
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.addInitScript(notePaint, wanted)
    await page.goto(app.link)
    // The ticket is swapped for a token that the tab keeps.
    await page.waitForFunction(() => sessionStorage.length > 0)
    const editor = `${new URL(app.link).origin}/?flow=${encodeURIComponent(flowKey)}`
    const ours: number[] = []
    const others: number[] = []
    for (let load = 0; load < loads; load += 1) {
      ours.push(await paintTime(page, editor))
      const other = await browser.newPage({ viewport: { width: 1280, height: 800 } })
      await other.addInitScript(notePaint, wanted)
      others.push(await paintTime(other, bare.address))
      await other.close()
    }
    return comparison('first paint of the editor', ours, others)
  } finally {
    await browser.close()
    bare.close()
    await app.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs in the page: notes when the frame after the one that first held the element begins, since the navigation. */
function notePaint(selector: string): void {
  const look = () => {
    const box = document.querySelector(selector)?.getBoundingClientRect()
    if (box === undefined || box.width === 0) requestAnimationFrame(look)
    else requestAnimationFrame(() => document.documentElement.setAttribute('data-painted', String(performance.now())))
  }
  requestAnimationFrame(look)
}

async function paintTime(page: Page, address: string): Promise<number> {
  await page.goto(address)
  await page.waitForSelector('html[data-painted]', { state: 'attached' })
  return Number(await page.getAttribute('html', 'data-painted'))
}

async function serveBare(): Promise<{ readonly address: string; readonly close: () => void }> {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(bareHtml))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return {
    address: `http://127.0.0.1:${address.port}/`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
