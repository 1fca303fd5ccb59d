/** Milliseconds in which a second signal is taken for an echo: npm passes on what the terminal already sent to everyone. */
const echo = 500

/**
 * Runs `stop` once when the system or the person asks this process to end (Ctrl+C, SIGTERM, the terminal closing), then
 * exits with code 0, or 1 if `stop` failed. A second Ctrl+C does not wait any longer. Started by npm, it also ends when npm
 * is gone: npm's shell does not pass SIGTERM on, and nothing may stay behind.
 */
export function onStop(stop: () => Promise<void>, report: (error: unknown) => void): void {
  let since: number | null = null
  const ask = () => {
    if (since !== null) {
      if (Date.now() - since > echo) process.exit(130)
      return
    }
    since = Date.now()
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        report(error)
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask)
  if (process.env['npm_lifecycle_event'] === undefined) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    ask()
  }, 1_000)
  watch.unref()
}
