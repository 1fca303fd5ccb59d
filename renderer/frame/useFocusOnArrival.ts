import { useEffect, useRef } from 'react'
import type { Route } from './route.ts'

/**
 * After going to another screen, puts the focus on the content when what had it is gone: the next Tab starts there and a screen
 * reader reads on from there. A screen that takes the focus itself keeps it.
 */
export function useFocusOnArrival(route: Route): void {
  const before = useRef(route)
  useEffect(() => {
    if (before.current === route) return
    before.current = route
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('#content')?.focus()
  }, [route])
}
