import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchBot, benchDelivery, makeBenchDatabase, openBenchDatabase } from './benchBot.ts'
import { bareReplay, recording, type RecordedTurn } from './recordedTurns.ts'
import { comparison, type Comparison } from './samples.ts'

/**
 * What one inbound message costs, handled durably (synchronous=FULL) end to end through the product's own shell, beside bare
 * better-sqlite3 doing the very same SQL in the same transactions with the same pragmas on a file of its own. Both take turns,
 * message by message, and who goes first alternates too. `handled`: until the message may be acknowledged; `sent`: until
 * its reply was handed over and noted as well, which is a second transaction on both sides.
 */
export async function measureInbound(messages: number): Promise<{ handled: Comparison; sent: Comparison }> {
  const home = mkdtempSync(join(tmpdir(), 'prosa-bench-'))
  try {
    const [recorded = '', ours = '', bare = ''] = ['recorded', 'ours', 'bare'].map((name) => join(home, name))
    await makeBenchDatabase(recorded)
    for (const copy of [ours, bare]) cpSync(recorded, copy, { recursive: true })
    const script = await record(recorded, messages)
    return await alternate(ours, bare, script)
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** Sums up what both files must hold alike. */
const everything = `SELECT COUNT(*) AS "messages", SUM("seq") AS "order", COUNT(DISTINCT "contactId") AS "contacts",
  SUM("status" = 'sent') AS "sent", SUM(LENGTH("content")) AS "length" FROM "Message"`

/** The SQL of each message: the turn that handles it, then those of the outbox. */
async function record(folder: string, messages: number): Promise<readonly (readonly RecordedTurn[])[]> {
  const { database, turns } = recording(await openBenchDatabase(folder))
  const { bot, setTime } = benchBot(database)
  const script: (readonly RecordedTurn[])[] = []
  for (let index = 0; index < messages; index += 1) {
    setTime(index)
    turns.length = 0
    await handle(bot, index, () => {})
    script.push([...turns])
  }
  await bot.stop()
  await database.close()
  return script
}

async function alternate(
  ourFolder: string,
  bareFolder: string,
  script: readonly (readonly RecordedTurn[])[],
): Promise<{ handled: Comparison; sent: Comparison }> {
  const database = await openBenchDatabase(ourFolder)
  const { bot, setTime } = benchBot(database)
  const bare = bareReplay(join(bareFolder, 'prosa.db'))
  const times = { ourHandled: [], ourSent: [], bareHandled: [], bareSent: [] } satisfies Record<string, number[]>
  const kept: Record<keyof typeof times, number[]> = times
  const warmUp = Math.floor(script.length / 10)

  for (const [index, turns] of script.entries()) {
    const measured = index >= warmUp
    const keep = (name: keyof typeof times, from: number) => measured && kept[name].push(performance.now() - from)
    const runOurs = async () => {
      setTime(index)
      const from = performance.now()
      await handle(bot, index, () => keep('ourHandled', from))
      keep('ourSent', from)
    }
    const runBare = () => {
      const [handling, ...sending] = turns
      const from = performance.now()
      if (handling !== undefined) bare.replay(handling)
      keep('bareHandled', from)
      for (const turn of sending) bare.replay(turn)
      keep('bareSent', from)
    }
    if (index % 2 === 0) {
      await runOurs()
      runBare()
    } else {
      runBare()
      await runOurs()
    }
  }
  await bot.stop()
  const [our, other] = [await database.read((tx) => tx.get(everything)), bare.get(everything)]
  await database.close()
  bare.close()
  if (JSON.stringify(our) !== JSON.stringify(other)) throw new Error('the two files do not hold the same in the end')
  return {
    handled: comparison('one message handled durably', kept.ourHandled, kept.bareHandled),
    sent: comparison('the same and its reply sent', kept.ourSent, kept.bareSent),
  }
}

async function handle(bot: ReturnType<typeof benchBot>['bot'], index: number, onHandled: () => void): Promise<void> {
  const receipt = await bot.receive(benchDelivery(index))
  onHandled()
  if (!receipt.ok || receipt.replies.length !== 1) throw new Error(`message ${index}: ${JSON.stringify(receipt)}`)
  await bot.sent(receipt.contactId)
}
