import { appendFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { delivery, testBot } from './testBot.ts'
import { opened, stored, world } from './world.ts'

/**
 * A process that handles deliveries until it is killed: `node killedBot.ts <folder> <round>`. It writes "ack <id>" for each
 * delivery that the bot says is on disk, and keeps what the channel was handed in `<folder>/handed`.
 */
const [folder = '', round = ''] = process.argv.slice(2)
const database = await opened(folder)
await stored(database, world)
const { bot, channel } = testBot(database)
channel.behave = (message) => {
  appendFileSync(join(folder, 'handed'), `${JSON.stringify(message)}\n`)
  return { outcome: 'accepted' }
}
await bot.resume()
const talk = async (phone: string) => {
  for (let index = 0; ; index += 1) {
    const externalId = `${round}/${phone}/${index}`
    const receipt = await bot.receive(delivery(externalId, ['três', 'oi', 'Ana'][index % 3] ?? '', { phone }))
    if (!receipt.ok) throw new Error(JSON.stringify(receipt))
    writeSync(1, `ack ${externalId}\n`)
    // Deliveries come as events, between which a process does its other work.
    await setImmediate()
  }
}
await Promise.all(Array.from({ length: 4 }, (_, index) => talk(`+551190000000${index}`)))
