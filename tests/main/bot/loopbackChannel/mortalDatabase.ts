import type { Database } from '../../../../main/db/database.ts'

/** What becomes of the transaction in which the process dies: it is on disk and nobody hears of it, or nothing of it happened. */
export type Death = { readonly inTurn: number; readonly committed: boolean }

/** A database as a process sees it that dies in its nth transaction: from then on nothing reaches the file, nothing comes back. */
export function mortalDatabase(database: Database, death: Death | null, onDeath: () => void): Database {
  let turns = 0
  let dead = false
  const gone = new Error('The process is dead')
  return {
    ...database,
    read: (work) => (dead ? Promise.reject(gone) : database.read(work)),
    async turn(work) {
      if (dead) throw gone
      turns += 1
      if (turns !== death?.inTurn) return database.turn(work)
      dead = true
      onDeath()
      if (death.committed) await database.turn(work)
      throw gone
    },
  }
}
