import { limits } from '../../shared/domain/limits.ts'

/** Which screen the window shows. */
export type Route = { screen: 'home' } | { screen: 'editor'; flowKey: string }

/**
 * Reads the route from the address's query, for example `?flow=boleto`. The query and not the path: both hosts serve one page
 * at `/`, so a reload comes back to the same place; and not the fragment: it carries the one-time ticket.
 */
export function routeOf(search: string): Route {
  const flowKey = new URLSearchParams(search).get('flow')
  if (flowKey === null || flowKey === '' || flowKey.length > limits.key) return { screen: 'home' }
  return { screen: 'editor', flowKey }
}

/** The address of a route, relative to the page. */
export function addressOf(route: Route): string {
  switch (route.screen) {
    case 'home':
      return './'
    case 'editor':
      return `./?${new URLSearchParams({ flow: route.flowKey }).toString()}`
  }
}
