import { dueInstances, type DueInstance } from '../../db/conversation/dueInstances.ts'
import { nextDueAt } from '../../db/conversation/nextDueAt.ts'
import { undatedInstances } from '../../db/conversation/undatedInstances.ts'
import type { Database } from '../../db/database.ts'
import { databaseProblem } from '../../db/databaseError.ts'
import type { ContactQueue } from '../contactQueue.ts'
import type { TurnParts } from '../turn/turnParts.ts'
import { dateInstances } from './dateInstances.ts'
import { runTimer } from './runTimer.ts'

export interface TimerParts extends TurnParts {
  readonly queue: ContactQueue
  readonly stopping: AbortSignal
  /** When the timers of these contacts failed for a reason of their own. */
  readonly failedAt: Map<string, Date>
}

/** Conversations that one query gives. */
const pageSize = 200
/** Timers under way at once: on a server they wait for the network more than for each other. */
const lanes = 8
/** Milliseconds for which a timer that failed for a reason of its own is left alone, however often others are due. */
const rest = 30_000

/**
 * One look at the time: works out what nobody has worked out yet, runs everything that is due once, begun in the order in which it was
 * due, each behind what is in hand for its contact, and gives the next moment (null = none). What fails for
 * a reason of its own is told to `onError` and holds up no other. Rejects with the error of a database that does not work.
 */
export async function runDueTimers(parts: TimerParts): Promise<Date | null> {
  const { database, stopping } = parts
  const now = parts.now()
  await guarded(parts, () => dateAll(parts))

  let after: DueInstance | null = null
  do {
    const page = await pageAfter(after, now, database)
    await runAll(page, parts)
    after = page.length < pageSize ? null : (page.at(-1) ?? null)
  } while (after !== null && !stopping.aborted)
  return database.read((tx) => nextDueAt(tx, now))
}

const pageAfter = (after: DueInstance | null, now: Date, database: Database) =>
  database.read((tx) => dueInstances(tx, { now, after, limit: pageSize }))

async function dateAll(parts: TimerParts): Promise<void> {
  const undated = await parts.database.read((tx) => undatedInstances(tx, 1))
  let more = undated.length > 0
  while (more && !parts.stopping.aborted) more = await dateInstances(parts)
}

async function runAll(due: readonly DueInstance[], parts: TimerParts): Promise<void> {
  const waiting = due.values()
  const failures: unknown[] = []
  const lane = async () => {
    for (const { phone, contactId } of waiting) {
      if (parts.stopping.aborted || failures.length > 0) return
      if (rests(parts, contactId)) continue
      try {
        const worked = await guarded(parts, () => parts.queue.run(phone, () => runTimer(parts, contactId)))
        if (worked) parts.failedAt.delete(contactId)
        else parts.failedAt.set(contactId, parts.now())
      } catch (error) {
        failures.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  if (failures.length > 0) throw failures[0]
}

const rests = ({ failedAt, now }: TimerParts, contactId: string): boolean => {
  const at = failedAt.get(contactId)
  return at !== undefined && Math.abs(now().getTime() - at.getTime()) < rest
}

/** Whether it worked. Where the database refuses, everything else would fail the same way: that rejects; any other failure is told. */
async function guarded({ database, onError }: TimerParts, work: () => Promise<void>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (databaseProblem(error, database.path) !== null) throw error
    onError(error)
    return false
  }
}
