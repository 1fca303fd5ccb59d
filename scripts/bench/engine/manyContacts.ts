import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchBot, benchDelivery, makeBenchDatabase, openBenchDatabase } from '../benchBot.ts'
import { bareReplay, recording, type RecordedTurn } from '../recordedTurns.ts'
import { percentile } from '../samples.ts'

/** Messages a second. */
export interface ManyContactsFigures {
  /** Ours: every message acknowledged after its commit, and its reply handed over and noted as sent. */
  readonly ours: number
  /** Bare better-sqlite3 sending the very same SQL, all that belongs to one message in one transaction. */
  readonly bare: number
  /** The same without what notes the reply as sent: less work than ours does. */
  readonly bareHandling: number
  /** Medians of the ratios of the rounds. */
  readonly ratio: number
  readonly ratioToHandling: number
}

const contacts = 64

/**
 * How many messages a second the product's own shell handles while 64 contacts write at once, each waiting for its acknowledgement
 * before it writes again, beside bare better-sqlite3 with one transaction a message, the same pragmas and a file of its own.
 * Both take turns, round by round, and who goes first alternates.
 */
export async function measureManyContacts(rounds: number, messagesEach: number): Promise<ManyContactsFigures> {
  const home = mkdtempSync(join(tmpdir(), 'prosa-bench-contacts-'))
  try {
    const recorded = join(home, 'recorded')
    await makeBenchDatabase(recorded)
    const [ours = '', ...bare] = ['ours', 'bare', 'handling'].map((name) => join(home, name))
    for (const copy of [ours, ...bare]) cpSync(recorded, copy, { recursive: true })
    const script = await record(recorded, (rounds + 1) * messagesEach * contacts)
    return await alternate(ours, bare, script, rounds)
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

interface RecordedMessage {
  readonly handling: RecordedTurn
  readonly everything: RecordedTurn
}

/** The SQL of each message, one after the other. */
async function record(folder: string, messages: number): Promise<readonly RecordedMessage[]> {
  const { database, turns } = recording(await openBenchDatabase(folder))
  const { bot, setTime } = benchBot(database)
  const script: RecordedMessage[] = []
  for (let index = 0; index < messages; index += 1) {
    setTime(index)
    turns.length = 0
    const receipt = await bot.receive(benchDelivery(index, contacts))
    if (!receipt.ok) throw new Error(JSON.stringify(receipt))
    await bot.sent(receipt.contactId)
    script.push({ handling: turns[0] ?? [], everything: turns.flat() })
  }
  await bot.stop()
  await database.close()
  return script
}

async function alternate(
  ourFolder: string,
  [bareFolder = '', handlingFolder = '']: readonly string[],
  script: readonly RecordedMessage[],
  rounds: number,
): Promise<ManyContactsFigures> {
  const database = await openBenchDatabase(ourFolder)
  const { bot, setTime } = benchBot(database)
  const [bare, bareHandling] = [bareFolder, handlingFolder].map((folder) => bareReplay(join(folder, 'prosa.db')))
  if (bare === undefined || bareHandling === undefined) throw new Error('two files are needed')
  const perRound = script.length / (rounds + 1)

  const runOurs = (round: number) =>
    timed(async () => {
      const from = round * perRound
      await Promise.all(
        Array.from({ length: contacts }, async (_, contact) => {
          let contactId = ''
          for (let index = from + contact; index < from + perRound; index += contacts) {
            setTime(index)
            const receipt = await bot.receive(benchDelivery(index, contacts))
            if (!receipt.ok || receipt.replies.length !== 1) throw new Error(JSON.stringify(receipt))
            contactId = receipt.contactId
          }
          await bot.sent(contactId)
        }),
      )
    })
  const runBare = (round: number) =>
    timed(async () => {
      for (const { everything } of roundOf(round)) bare.replay(everything)
    })
  const runHandling = (round: number) =>
    timed(async () => {
      for (const { handling } of roundOf(round)) bareHandling.replay(handling)
    })
  const roundOf = (round: number) => script.slice(round * perRound, (round + 1) * perRound)

  const times: { readonly ours: number; readonly bare: number; readonly handling: number }[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const before = round % 2 === 0 ? await runOurs(round) : null
    const [other, handling] = [await runBare(round), await runHandling(round)]
    const ours = before ?? (await runOurs(round))
    // The first round warms up.
    if (round > 0) times.push({ ours, bare: other, handling })
  }
  await bot.stop()
  await database.close()
  bare.close()
  bareHandling.close()
  const median = (of: (time: (typeof times)[number]) => number) => percentile(times.map(of), 0.5)
  const rate = (of: (time: (typeof times)[number]) => number) => (perRound / median(of)) * 1_000
  return {
    ours: rate((time) => time.ours),
    bare: rate((time) => time.bare),
    bareHandling: rate((time) => time.handling),
    ratio: median((time) => time.bare / time.ours),
    ratioToHandling: median((time) => time.handling / time.ours),
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}
