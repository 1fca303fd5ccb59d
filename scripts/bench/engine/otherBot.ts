import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { benchBot, benchDelivery, makeBenchDatabase, openBenchDatabase } from '../benchBot.ts'
import { percentile } from '../samples.ts'

/** Messages a second, medians of the rounds; `other` is @builderbot/bot. */
export interface OtherBotFigures {
  /** Ours, every message and its reply on disk (synchronous=FULL). */
  readonly ours: number
  /** Every write of the other on disk too. */
  readonly otherDurable: number
  /** The other as fast as it goes: a power cut may take the last seconds (synchronous=OFF). */
  readonly otherFast: number
}

const version = '1.3.13'
const contacts = 64
const words = Array.from({ length: 10 }, (_, index) => `oi${index}`)
const run = promisify(execFile)

/**
 * The same conversations with @builderbot/bot and with ours: ten flows, each asks for a name and thanks; 64 contacts at once, each
 * waits for the reply before it writes again; a process of its own for the other, with a warm-up on both sides. npm installs it into a
 * temporary folder. When that fails, the answer says why.
 */
export async function measureOtherBot(
  rounds: number,
  messagesEach: number,
): Promise<{ readonly figures: OtherBotFigures } | { readonly missing: string }> {
  const home = mkdtempSync(join(tmpdir(), 'prosa-bench-other-'))
  try {
    writeFileSync(join(home, 'package.json'), '{"private":true}')
    try {
      const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
      await run('npm', ['install', ...quiet, `@builderbot/bot@${version}`], { cwd: home, timeout: 120_000 })
    } catch (error) {
      return { missing: String(error).split('\n').slice(0, 2).join(' ') }
    }
    const times: OtherBotFigures[] = []
    for (let round = 0; round < rounds; round += 1) {
      times.push({
        ours: await ourRate(join(home, `ours-${round}`), messagesEach),
        otherDurable: await otherRate(home, 'FULL', messagesEach),
        otherFast: await otherRate(home, 'OFF', messagesEach),
      })
    }
    const median = (of: (time: OtherBotFigures) => number) => percentile(times.map(of), 0.5)
    return {
      figures: {
        ours: median((time) => time.ours),
        otherDurable: median((time) => time.otherDurable),
        otherFast: median((time) => time.otherFast),
      },
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

async function otherRate(home: string, synchronous: 'FULL' | 'OFF', messagesEach: number): Promise<number> {
  const cwd = mkdtempSync(join(home, 'run-'))
  const sqlite = createRequire(import.meta.url).resolve('better-sqlite3')
  const script = join(import.meta.dirname, 'otherBotProcess.mjs')
  const args = [script, sqlite, synchronous, String(contacts), String(messagesEach)]
  const { stdout } = await run(process.execPath, args, { cwd, timeout: 300_000 })
  return z.number().parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''))
}

async function ourRate(folder: string, messagesEach: number): Promise<number> {
  mkdirSync(folder)
  await makeBenchDatabase(folder, words)
  const database = await openBenchDatabase(folder)
  const waiting = new Map<string, () => void>()
  const { bot, setTime } = benchBot(database, (phone) => waiting.get(phone)?.())
  const talk = (from: number, to: number) =>
    Promise.all(
      Array.from({ length: contacts }, async (_, contact) => {
        for (let nth = from; nth < to; nth += 1) {
          const index = nth * contacts + contact
          const delivery = benchDelivery(index, contacts)
          const text = nth % 2 === 0 ? (words[(contact + nth) % words.length] ?? '') : delivery.text
          const { promise: replied, resolve } = Promise.withResolvers<void>()
          waiting.set(delivery.phone, resolve)
          setTime(index)
          const receipt = await bot.receive({ ...delivery, text })
          if (!receipt.ok || receipt.replies.length !== 1) throw new Error(JSON.stringify(receipt))
          await replied
        }
      }),
    )
  const warmUp = Math.ceil(messagesEach / 10) * 2
  await talk(0, warmUp)
  const begun = performance.now()
  await talk(warmUp, warmUp + messagesEach)
  const rate = (contacts * messagesEach * 1_000) / (performance.now() - begun)
  await bot.stop()
  await database.close()
  return rate
}
