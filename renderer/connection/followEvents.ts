import type { AppEvent } from '../../shared/api/contract.ts'
import { connection, setConnection } from './connectionState.ts'

export interface Following {
  /** Opens the stream of events. */
  open: (signal: AbortSignal) => Promise<AsyncIterable<AppEvent>>
  onEvent: (event: AppEvent) => void
  /** The stream is there again after a gap: whatever is shown may be out of date. */
  onResume: () => void
}

const firstWait = 300
const longestWait = 5_000

/**
 * Keeps the stream of events open until the returned function is called: a stream that breaks is opened again, at first
 * soon, then every 5 s. Without permission (`refused`) it waits until there is one.
 */
export function followEvents({ open, onEvent, onResume }: Following): () => void {
  const end = new AbortController()
  const { signal } = end
  const follow = async () => {
    let wait = firstWait
    let again = false
    while (!signal.aborted) {
      try {
        const events = await open(signal)
        wait = firstWait
        if (again) onResume()
        again = true
        for await (const event of events) onEvent(event)
        if (!signal.aborted) setConnection('lost')
      } catch (error) {
        // Why it broke is what `watched` saw of the answer; a stream that breaks in the middle means nobody is there.
        if (!signal.aborted && connection.get() === 'connected') setConnection(isRefusal(error) ? 'refused' : 'lost')
      }
      await pause(wait, signal)
      wait = Math.min(wait * 2, longestWait)
    }
  }
  void follow()
  return () => end.abort()
}

const isRefusal = (error: unknown) => error instanceof Error && 'status' in error && error.status === 401

/** Ends early when the person comes back to the tab or the connection changes. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      unsubscribe()
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(() => (connection.get() === 'refused' ? undefined : done()), milliseconds)
    const unsubscribe = connection.subscribe(() => {
      if (connection.get() === 'connected') done()
    })
    signal.addEventListener('abort', done)
  })
}
