import { openDatabase } from '../../../../main/db/open/openDatabase.ts'
import { addContact } from '../support/contactTurns.ts'

// A process that writes pairs of contacts from 32 places at once until it is killed, into the database in the folder of its first
// argument. It prints a pair's number once its turn is acknowledged. Every seventh turn fails half way.
const opened = await openDatabase({ folder: process.argv[2] ?? '', appVersion: '0.1.0' })
if (!opened.ok) throw new Error(opened.problem.detail)
const { database } = opened
const run = process.argv[3] ?? ''
let count = 0

const writeForEver = async () => {
  for (;;) {
    const pair = (count += 1)
    const acknowledged = await database
      .turn(async (tx) => {
        await addContact(tx, `${run}-${pair}-a`)
        if (pair % 7 === 0) throw new Error('half way')
        await addContact(tx, `${run}-${pair}-b`)
        return true
      })
      .catch(() => false)
    if (acknowledged) console.log(pair)
  }
}
await Promise.all(Array.from({ length: 32 }, writeForEver))
