import { createORPCClient, type ClientContext, type ClientLink } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { AppEvent, Contract } from '../shared/api/contract.ts'
import { browserConnection } from './connection/browserConnection.ts'
import { desktopConnection } from './connection/desktopConnection.ts'
import { followEvents as follow } from './connection/followEvents.ts'
import type { Host } from './connection/host.ts'
import { pageVisibility } from './connection/pageVisibility.ts'

export { connection, type ConnectionState } from './connection/connectionState.ts'
export type { Host } from './connection/host.ts'

/** Every call of the contract, typed. Errors are `ORPCError`s with the contract's code and data. */
export type Api = ContractRouterClient<Contract>

type Connected = { link: ClientLink<ClientContext>; host: Host }
let connecting: Promise<Connected> | null = null

/** The browser host only ever serves 127.0.0.1; a page at any other address lives in the desktop window. */
const connected = (): Promise<Connected> =>
  (connecting ??= window.location.hostname === '127.0.0.1' ? browserConnection() : desktopConnection())

const link: ClientLink<ClientContext> = {
  call: async (path, input, options) => (await connected()).link.call(path, input, options),
}

/** The one client of the window. The connection is made with the first call, or by `connect`. */
export const api: Api = createORPCClient(link)

/** Connects, whichever host runs the page. Never rejects for a host that is away: `connection` says so and calls fail. */
export async function connect(): Promise<{ api: Api; host: Host }> {
  const { host } = await connected()
  return { api, host }
}

/** Follows what changes elsewhere; `onResume` is called when the stream is back after a gap. Returns how to stop. */
export function followEvents(onEvent: (event: AppEvent) => void, onResume: () => void): () => void {
  return follow({ open: (signal) => api.app.events({}, { signal }), onEvent, onResume, visibility: pageVisibility })
}
