import { chromium, type Browser } from 'playwright-core'
import { freePort } from '../../../scripts/runtime/freePort.ts'
import type { Launch, Started } from './launch.ts'
import { startProgram, type Program } from './program.ts'

/** The built desktop app on the stand-in runtime; its own Chromium is driven over a debugging port. */
export async function launchStandin({ env }: Launch): Promise<Started> {
  const port = await freePort()
  const args = ['--import', './tests/standin/hook.mjs', 'dist/main/desktop.js']
  const program = startProgram(args, { ...env, STANDIN_CDP: String(port) }, { ipc: true })
  await program.line(/stand-in ready/)
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const page = browser
    .contexts()
    .flatMap((context) => context.pages())
    .find((candidate) => candidate.url().startsWith('http://prosa.localhost/'))
  if (page === undefined) throw new Error(`The stand-in shows no page:\n${program.output()}`)
  let killed = false
  return {
    page,
    order: (order, value) => ask(program, order, value),
    kill: async () => {
      killed = true
      await program.end('SIGKILL')
    },
    end: async () => {
      const code = killed ? 0 : await program.end('SIGTERM')
      if (killed) await endChromium(browser)
      await browser.close()
      if (code !== 0) throw new Error(`The desktop app ended with ${code}:\n${program.output()}`)
    },
  }
}

/** A Chromium whose owner was killed ends by itself, but late; one that is already gone has nothing to answer. */
async function endChromium(browser: Browser): Promise<void> {
  if (!browser.isConnected()) return
  const gone = new Promise((resolve) => browser.once('disconnected', resolve))
  const closing = browser.newBrowserCDPSession().then((session) => session.send('Browser.close'))
  await Promise.race([Promise.allSettled([closing]), gone])
  await gone
}

let asked = 0

function ask({ child }: Program, order: string, value: unknown): Promise<unknown> {
  const id = (asked += 1)
  return new Promise((resolve, reject) => {
    const listen = (message: unknown) => {
      if (typeof message !== 'object' || message === null || !('id' in message) || message.id !== id) return
      child.off('message', listen)
      resolve('value' in message ? message.value : undefined)
    }
    child.on('message', listen)
    child.send({ id, order, value }, (error) => error && reject(error))
  })
}
