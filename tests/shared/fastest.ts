/** The processor's clock advances in steps of some milliseconds, so quick work is repeated until it took this many. */
const enough = 40

/**
 * Milliseconds of processor time of the fastest of several tries: what the work costs, whatever else the machine does meanwhile. On a
 * busy machine the clock on the wall also counts the others.
 */
export const fastest = (work: () => unknown, tries = 5): number =>
  Math.min(
    ...Array.from({ length: tries }, () => {
      const before = process.threadCpuUsage()
      for (let runs = 1; ; runs += 1) {
        work()
        const { user, system } = process.threadCpuUsage(before)
        const spent = (user + system) / 1_000
        if (spent >= enough) return spent / runs
      }
    }),
  )
