import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chromium, type Page } from 'playwright-core'
import type { Language } from '../../shared/domain/settings.ts'
import { chromiumFlags } from '../runtime/chromiumFlags.ts'
import { chromiumPath } from '../runtime/chromiumPath.ts'
import { startApp } from '../runtime/startApp.ts'
import { shownTime, shownTimeZone } from './shownTime.ts'

/** The built app on an empty data folder, in a Chromium that speaks one language. */
export interface Stage {
  readonly page: Page
  readonly language: Language
  /** Takes `docs/screenshots/<name>-<theme>-<language>.png` once nothing moves any more. */
  picture(name: string, theme?: 'light' | 'dark'): Promise<void>
  /** Says something to the published bot as a contact. */
  say(phone: string, text: string): Promise<void>
  close(): Promise<void>
}

const usualSize = { width: 1280, height: 800 }
const folder = 'docs/screenshots'
/** Rounded corners are drawn whole each time, not where something changed: their last bits would differ from run to run. */
const steadyPixels = ['--disable-partial-raster', '--num-raster-threads=1']
const runFile = promisify(execFile)

export async function openStage(language: Language): Promise<Stage> {
  const executablePath = chromiumPath()
  if (executablePath === null) throw new Error('There is no Chromium. On Debian: apt-get install -y chromium')
  const data = mkdtempSync(join(tmpdir(), 'prosa-screenshots-'))
  const app = await startApp(data, ['--import', './scripts/screenshots/slowClock.ts'])
  const browser = await chromium.launch({ executablePath, args: [...chromiumFlags, ...steadyPixels] })
  const context = await browser.newContext({
    locale: language,
    timezoneId: shownTimeZone,
    viewport: usualSize,
    deviceScaleFactor: 1,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.clock.setFixedTime(shownTime)
  await page.goto(app.link)
  mkdirSync(folder, { recursive: true })
  return {
    page,
    language,
    picture: async (name, theme = 'light') => {
      await page.emulateMedia({ colorScheme: theme })
      const file = join(folder, `${name}-${theme}-${language}.png`)
      writeFileSync(file, await stillPicture(page))
      console.log(file)
      await page.emulateMedia({ colorScheme: 'light' })
    },
    say: async (phone, text) => {
      await runFile(process.execPath, ['scripts/say.ts', '--phone', phone, '--data', data, text])
    },
    close: async () => {
      await browser.close()
      await app.stop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** Two equal pictures in a row: whatever moved has come to rest. */
async function stillPicture(page: Page): Promise<Buffer> {
  // Nothing under the pointer shows that it is hovered.
  await page.mouse.move(1, 1)
  let last = await page.screenshot({ animations: 'disabled' })
  for (let tries = 0; tries < 40; tries += 1) {
    await page.waitForTimeout(250)
    const next = await page.screenshot({ animations: 'disabled' })
    if (next.equals(last)) return next
    last = next
  }
  throw new Error('The screen does not come to rest.')
}
