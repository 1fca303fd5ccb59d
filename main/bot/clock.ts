import { setTimeout as sleep } from 'node:timers/promises'

/** The time of day and the passing of time, as a parameter. */
export interface Clock {
  now(): Date
  /** Resolves after `ms` milliseconds, or at once when `signal` is aborted. Never keeps the process alive. */
  wait(ms: number, signal: AbortSignal): Promise<void>
}

/** The computer's clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  wait: (ms, signal) => sleep(ms, undefined, { ref: false, signal }).catch(onlyAbort),
}

function onlyAbort(error: unknown): void {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error
}
