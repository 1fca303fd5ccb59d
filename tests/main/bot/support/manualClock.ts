import type { Clock } from '../../../../main/bot/clock.ts'

/** A clock that stands still until a test lets time pass; waiting passes with it. */
export class ManualClock implements Clock {
  #now: Date
  readonly #waiting = new Set<{ left: number; end: () => void }>()

  constructor(now: Date) {
    this.#now = now
  }

  now = () => this.#now

  wait: Clock['wait'] = (ms, signal) =>
    new Promise((resolve) => {
      const one = {
        left: ms,
        end: () => {
          this.#waiting.delete(one)
          resolve()
        },
      }
      if (signal.aborted) return resolve()
      signal.addEventListener('abort', one.end, { once: true })
      this.#waiting.add(one)
    })

  /** Seconds go by. */
  pass(seconds: number): void {
    this.set(new Date(this.#now.getTime() + seconds * 1_000))
    for (const one of this.#waiting) {
      one.left -= seconds * 1_000
      if (one.left <= 0) one.end()
    }
  }

  /** Somebody sets the clock; no time goes by. */
  set(now: Date): void {
    this.#now = now
  }
}
