import type { Clock } from '../clock.ts'
import type { ContactQueue } from '../contactQueue.ts'
import type { TurnParts } from '../turn/turnParts.ts'
import { createAlarm } from './alarm.ts'
import { runDueTimers } from './runDueTimers.ts'

export interface SchedulerParts {
  readonly turns: TurnParts
  readonly queue: ContactQueue
  readonly clock: Clock
}

export interface Scheduler {
  /** Runs what is overdue, and from then on everything when it is due. */
  start(): void
  /** A turn noted that time changes something then. */
  expect(at: Date): void
  /** Begins no timer any more; resolves when those in hand have ended. */
  stop(): Promise<void>
}

/** Milliseconds between two looks at most: another process may have noted something, and a clock may be set. */
const longestSleep = 30_000
/** Milliseconds until the next look when the database refused. */
const databaseRetry = 2_000

/**
 * Notices when time alone changes a conversation: a question that was not answered in time, a flow in which nobody spoke for too
 * long. Nothing is kept in memory but the next moment; what is due stands in the database, so what was due while no process
 * ran is run by the next one, marked late. Several processes may look at once: compare and swap lets one of them run each timer.
 * Source: design "engine", durability.
 */
export function createScheduler({ turns, queue, clock }: SchedulerParts): Scheduler {
  const stopping = new AbortController()
  const alarm = createAlarm(clock)
  const parts = { ...turns, queue, stopping: stopping.signal, failedAt: new Map<string, Date>() }
  let running: Promise<void> | null = null

  async function keepTime(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        // What is expected from here on may be too late for this look, and is then the end of the sleep after it.
        alarm.forget()
        const next = await runDueTimers(parts)
        if (next !== null) alarm.expect(next)
        await alarm.sleep(longestSleep)
      } catch (error) {
        turns.onError(error)
        await clock.wait(databaseRetry, stopping.signal)
      }
    }
  }

  return {
    start() {
      if (!stopping.signal.aborted) running ??= keepTime()
    },
    expect: (at) => alarm.expect(at),
    async stop() {
      stopping.abort()
      alarm.stop()
      await running
    },
  }
}
