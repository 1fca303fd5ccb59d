import type { IncomingHttpHeaders } from 'node:http'

export interface RequestHead {
  method: string
  /** Path and query as they were sent. */
  url: string
  headers: IncomingHttpHeaders
}

/** The path of the calls and of the exchange of a link's ticket; everything else is a file of the renderer. */
export const apiPrefix = '/api/'

/**
 * The status a request is refused with before anything else looks at it, or null when it may go on.
 *
 * 421: the Host is not exactly ours. A page whose name was rebound to 127.0.0.1 sends no Sec-Fetch-Site and an Origin that
 * matches its own Host, so this is the only check that stops it. 403: another site, port or sandboxed page asks (Origin,
 * Sec-Fetch-Site), or a call is not JSON or does not say where it comes from. 405: a method we do not use.
 */
export function refusal(request: RequestHead, host: string): number | null {
  const { headers, method } = request
  if (headers.host !== host) return 421
  if (!request.url.startsWith('/') || request.url.startsWith('//')) return 400
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 403
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) return 403
  if (!request.url.startsWith(apiPrefix)) return method === 'GET' || method === 'HEAD' ? null : 405
  if (method !== 'POST') return 405
  // A typed-in address (`none`) cannot be a POST with JSON, so a call has to be same-origin in every browser's eyes.
  if (headers.origin === undefined || site === 'none') return 403
  return isJson(headers['content-type']) ? null : 403
}

const isJson = (type: string | undefined) => type?.split(';')[0]?.trim().toLowerCase() === 'application/json'
