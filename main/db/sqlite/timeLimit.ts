/** Waits for `work`, but not for ever: rejects when the limit is over. What `work` still does then is nobody's concern. */
export type TimeLimit = <T>(work: Promise<T>) => Promise<T>

/** A limit of `ms` milliseconds for the work inside a transaction; every other query of the process waits behind it. */
export function timeLimit(ms: number): TimeLimit {
  return async (work) => {
    const { promise: late, reject } = Promise.withResolvers<never>()
    const timer = setTimeout(() => reject(new Error(`The transaction was not over after ${ms} ms`)), ms)
    timer.unref()
    try {
      return await Promise.race([work, late])
    } finally {
      clearTimeout(timer)
    }
  }
}
