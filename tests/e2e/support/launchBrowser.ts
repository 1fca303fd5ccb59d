import { chromium } from 'playwright-core'
import { chromiumFlags } from '../../../scripts/runtime/chromiumFlags.ts'
import { chromiumPath } from '../../../scripts/runtime/chromiumPath.ts'
import type { Launch, Started } from './launch.ts'
import { startProgram } from './program.ts'

/** The browser host as its own process and a Chromium that follows its link. */
export async function launchBrowser({ env, language }: Launch): Promise<Started> {
  const program = startProgram(['dist/main/browser.js'], env)
  const [link] = await program.line(/http:\/\/127\.0\.0\.1:\d+\/#ticket=\S+/)
  const browser = await chromium.launch({ executablePath: chromiumPath() ?? 'chromium', args: [...chromiumFlags] })
  const context = await browser.newContext({ locale: language })
  const page = await context.newPage()
  await page.goto(link)
  let killed = false
  return {
    page,
    kill: async () => {
      killed = true
      await program.end('SIGKILL')
    },
    end: async () => {
      await browser.close()
      const code = killed ? 0 : await program.end('SIGTERM')
      if (code !== 0) throw new Error(`The browser host ended with ${code}:\n${program.output()}`)
    },
  }
}
