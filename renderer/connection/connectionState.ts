/**
 * `connected`: calls reach the process that holds the data. `lost`: they do not; it is tried again. `refused`: this tab's
 * permission is gone (the program was started again, or the link was used elsewhere): a new link is needed.
 */
export type ConnectionState = 'connecting' | 'connected' | 'lost' | 'refused'

type Listener = () => void
let state: ConnectionState = 'connecting'
const listeners = new Set<Listener>()

/** The connection as a store for `useSyncExternalStore`. */
export const connection = {
  get: (): ConnectionState => state,
  subscribe(listener: Listener): () => void {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

/** Only the code that speaks to the host sets it. */
export function setConnection(next: ConnectionState): void {
  if (next === state) return
  state = next
  for (const listener of listeners) listener()
}
