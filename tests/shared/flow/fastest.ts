/** Milliseconds of the fastest of five runs: what the work costs when the machine is not busy with something else. */
export const fastest = (work: () => unknown): number => {
  const times = Array.from({ length: 5 }, () => {
    const began = performance.now()
    work()
    return performance.now() - began
  })
  return Math.min(...times)
}
