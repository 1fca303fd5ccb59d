/** First come, first served: one holder at a time, the next in the order in which they asked. */
export class FifoLock {
  #last: Promise<void> = Promise.resolve()
  #asked = 0

  /** How many have asked so far: as long as it stays the same, nobody stands behind whoever asked last. */
  get asked(): number {
    return this.#asked
  }

  /** Waits for its turn; the answer gives the lock back and may be called more than once. */
  acquire(): Promise<() => void> {
    this.#asked += 1
    const { promise, resolve } = Promise.withResolvers<void>()
    const turn = this.#last.then(() => resolve)
    this.#last = promise
    return turn
  }

  async run<T>(task: () => Promise<T>): Promise<T> {
    const release = await this.acquire()
    try {
      return await task()
    } finally {
      release()
    }
  }
}
