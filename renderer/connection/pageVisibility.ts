/** Whether a person can see the page. */
export interface Visibility {
  hidden: () => boolean
  subscribe: (listener: () => void) => () => void
}

export const pageVisibility: Visibility = {
  hidden: () => document.hidden,
  subscribe(listener) {
    document.addEventListener('visibilitychange', listener)
    return () => document.removeEventListener('visibilitychange', listener)
  },
}

/** Resolves as soon as the page can be seen, or `signal` aborts. */
export function whenVisible({ hidden, subscribe }: Visibility, signal: AbortSignal): Promise<void> {
  if (!hidden() || signal.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    const look = () => {
      if (hidden() && !signal.aborted) return
      unsubscribe()
      signal.removeEventListener('abort', look)
      resolve()
    }
    const unsubscribe = subscribe(look)
    signal.addEventListener('abort', look)
  })
}
