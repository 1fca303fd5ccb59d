import { appendFileSync, writeSync } from 'node:fs'
import { postgresDatabase } from '../../../../../main/db/postgres/postgresDatabase.ts'
import { delivery, testBot } from '../../support/testBot.ts'
import { opened, PlainCatalog } from '../../support/world.ts'
import { waiting } from '../../support/waitingWorld.ts'

/**
 * A process whose timers run until it is killed: `node timerBot.ts <folder or URL> <owner> <file> <phone> …`. It lets each phone
 * say "espera", says "ready", and notes what the channel was handed in the file, a line each.
 */
const [place = '', owner = '', file = '', ...phones] = process.argv.slice(2)
const database = place.startsWith('postgresql:') ? postgresDatabase(place) : await opened(place)
const { bot, channel } = testBot(database, {
  owner,
  catalog: new PlainCatalog(waiting(1, 1)),
  sweepMs: 500,
  leaseMarginMs: 500,
})
channel.behave = ({ messageId, phone, text }) => {
  appendFileSync(file, `${JSON.stringify({ owner, messageId, phone, text })}\n`)
  return { outcome: 'accepted' }
}
await bot.resume()
for (const phone of phones) {
  const receipt = await bot.receive(delivery(`${owner}/${phone}`, 'espera', { phone }))
  if (!receipt.ok) throw new Error(JSON.stringify(receipt))
}
writeSync(1, 'ready\n')
setInterval(() => {}, 60_000)
