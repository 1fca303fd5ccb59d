import type { AppEvent } from '../../shared/api/contract.ts'
import { connection, setConnection, type ConnectionState } from './connectionState.ts'
import { whenVisible, type Visibility } from './pageVisibility.ts'

export interface Following {
  /** Opens the stream of events. */
  open: (signal: AbortSignal) => Promise<AsyncIterable<AppEvent>>
  onEvent: (event: AppEvent) => void
  /** The stream is there again after a gap: whatever is shown may be out of date. */
  onResume: () => void
  visibility: Visibility
}

const firstWait = 300
const longestWait = 5_000

/**
 * Keeps the stream of events open until the returned function is called: a stream that breaks is opened again, at first
 * soon, then every 5 s. Without permission (`refused`) it waits until there is one. A page nobody sees has no stream: a browser
 * allows six connections to the host for all its tabs together, and each stream holds one.
 */
export function followEvents({ open, onEvent, onResume, visibility }: Following): () => void {
  const end = new AbortController()
  let again = false

  /** One stream from its opening to its end. Says whether it was ever there. */
  const followOnce = async (signal: AbortSignal): Promise<boolean> => {
    let opened = false
    try {
      const events = await open(signal)
      opened = true
      if (again) onResume()
      again = true
      for await (const event of events) onEvent(event)
      if (!signal.aborted) setConnection('lost')
    } catch (error) {
      if (!signal.aborted) setConnection(meaning(error))
    }
    return opened
  }

  const follow = async () => {
    let wait = firstWait
    while (!end.signal.aborted) {
      await whenVisible(visibility, end.signal)
      const hidden = new AbortController()
      const unsubscribe = visibility.subscribe(() => visibility.hidden() && hidden.abort())
      const opened = await followOnce(AbortSignal.any([end.signal, hidden.signal]))
      unsubscribe()
      if (hidden.signal.aborted) continue
      wait = opened ? firstWait : Math.min(wait * 2, longestWait)
      await pause(wait, end.signal)
    }
  }
  void follow()
  return () => end.abort()
}

/** An error with a status is an answer, so the host is there; any other means that nobody answered. */
function meaning(error: unknown): ConnectionState {
  const status = error instanceof Error && 'status' in error ? error.status : null
  if (status === 401) return 'refused'
  if (status !== null) return 'connected'
  return connection.get() === 'refused' ? 'refused' : 'lost'
}

/** Ends early when a call gets through. */
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
