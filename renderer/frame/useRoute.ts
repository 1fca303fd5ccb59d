import { useMemo, useSyncExternalStore } from 'react'
import { navigated } from './navigate.ts'
import { routeOf, type Route } from './route.ts'

/** The screen to show; follows `navigate` and the browser's back and forward. */
export function useRoute(): Route {
  const search = useSyncExternalStore(subscribe, () => window.location.search)
  return useMemo(() => routeOf(search), [search])
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener)
  navigated.addEventListener('change', listener)
  return () => {
    window.removeEventListener('popstate', listener)
    navigated.removeEventListener('change', listener)
  }
}
