import { QueryClient } from '@tanstack/react-query'

/**
 * The window's memory of what the api answered. Nothing goes stale by time: events say what changed. The data is on this
 * computer, so a failed call is shown at once, with a button, rather than repeated behind the person's back.
 */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
