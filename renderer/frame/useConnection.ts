import { useSyncExternalStore } from 'react'
import { connection, type ConnectionState } from '../api.ts'

/** Whether the process that holds the data can be reached. */
export function useConnection(): ConnectionState {
  return useSyncExternalStore(subscribe, () => connection.get())
}

const subscribe = (listener: () => void) => connection.subscribe(listener)
