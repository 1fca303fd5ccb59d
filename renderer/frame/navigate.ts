import { addressOf, type Route } from './route.ts'

/** Told after every `navigate`; the browser itself tells of its back and forward buttons only. */
export const navigated = new EventTarget()

/** Goes to a screen. Back returns to where the person was; going where one already is adds nothing to the history. */
export function navigate(route: Route): void {
  const address = new URL(addressOf(route), window.location.href)
  if (address.search === window.location.search) return
  window.history.pushState(null, '', address)
  navigated.dispatchEvent(new Event('change'))
}
