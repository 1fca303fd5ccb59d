import type { Clock } from '../clock.ts'

/** Sleep until a moment that may come nearer meanwhile. */
export interface Alarm {
  /** Something is due then: whoever sleeps, or sleeps next, does not sleep longer. */
  expect(at: Date): void
  /** Nothing is expected any more: somebody looks for what is due. */
  forget(): void
  /** Resolves when the earliest expected moment has come, or after `longest` milliseconds. */
  sleep(longest: number): Promise<void>
  /** Ends the sleep, and every later one at once. */
  stop(): void
}

/** Waits on the clock it is given. `longest` is waited for as such, so setting the clock back or forward cannot stretch it. */
export function createAlarm(clock: Clock): Alarm {
  let earliest: Date | null = null
  let woken = new AbortController()
  let stopped = false

  return {
    expect(at) {
      if (earliest !== null && earliest <= at) return
      earliest = at
      woken.abort()
    },
    forget() {
      earliest = null
    },
    async sleep(longest) {
      do {
        const wait = earliest === null ? longest : Math.min(longest, earliest.getTime() - clock.now().getTime())
        if (stopped || wait <= 0) break
        woken = new AbortController()
        await clock.wait(wait, woken.signal)
      } while (woken.signal.aborted)
    },
    stop() {
      stopped = true
      woken.abort()
    },
  }
}
