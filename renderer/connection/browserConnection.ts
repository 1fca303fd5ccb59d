import type { ClientContext, ClientLink } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { setConnection } from './connectionState.ts'
import type { Host } from './host.ts'

/** Kept per tab, so that a reload works and another tab, profile or site has nothing of it. */
const tokenKey = 'prosa-token'

/**
 * Speaks to the browser host: swaps the link's one-time ticket for a token and sends it with every call. A call that finds
 * nobody sets the connection to `lost`, one that is not let in to `refused`.
 */
export async function browserConnection(): Promise<{ link: ClientLink<ClientContext>; host: Host }> {
  await takeTicket()
  // A new link pasted into this tab changes only the fragment: the page stays and would never ask again.
  window.addEventListener('hashchange', () => void takeTicket())
  const link = new RPCLink({
    url: new URL('/api/rpc', window.location.origin),
    headers: () => ({ authorization: `Bearer ${sessionStorage.getItem(tokenKey) ?? ''}` }),
    fetch: (request, init) => watched(fetch(request, init)),
  })
  const none = () => () => undefined
  return { link, host: { kind: 'browser', onCommand: none, onClosing: none } }
}

async function takeTicket(): Promise<void> {
  const ticket = /^#ticket=([\w-]{43})$/.exec(window.location.hash)?.[1]
  if (ticket === undefined) return
  // Out of the address and the history before anything can go wrong.
  window.history.replaceState(null, '', window.location.pathname)
  const answer = await watched(
    fetch('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ticket }),
    }),
  ).catch(() => null)
  if (answer === null || !answer.ok) return
  const body: unknown = await answer.json()
  if (typeof body === 'object' && body !== null && 'token' in body && typeof body.token === 'string') {
    sessionStorage.setItem(tokenKey, body.token)
  }
}

async function watched(answer: Promise<Response>): Promise<Response> {
  try {
    const response = await answer
    setConnection(response.status === 401 ? 'refused' : 'connected')
    return response
  } catch (error) {
    const ended = error instanceof DOMException && error.name === 'AbortError'
    if (!ended) setConnection('lost')
    throw error
  }
}
