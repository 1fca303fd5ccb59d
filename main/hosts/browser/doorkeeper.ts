import { createHash, randomBytes } from 'node:crypto'

/** Milliseconds a link stays good. */
const ticketLifetime = 60_000

export interface Doorkeeper {
  /** A new one-time ticket for a link's fragment. */
  ticket(): string
  /** Swaps a ticket for a bearer token; null when it is unknown, used or too old. */
  exchange(ticket: unknown): string | null
  /** Whether the Authorization header carries a token that was given out. */
  admits(authorization: string | undefined): boolean
}

/**
 * Who may call: a link carries a ticket that works once within a minute; the window swaps it for a token that lives as
 * long as this process. Only digests are kept, so looking one up gives no hint about another.
 *
 * `fixedToken` is what every ticket is swapped for, so that pages outlive the restarts of development.
 */
export function createDoorkeeper(now: () => number, fixedToken?: string): Doorkeeper {
  const tickets = new Map<string, number>()
  const tokens = new Set(fixedToken === undefined ? [] : [digest(fixedToken)])
  return {
    ticket() {
      for (const [known, expiry] of tickets) if (expiry <= now()) tickets.delete(known)
      const ticket = secret()
      tickets.set(digest(ticket), now() + ticketLifetime)
      return ticket
    },
    exchange(ticket) {
      if (typeof ticket !== 'string') return null
      const key = digest(ticket)
      const expiry = tickets.get(key)
      tickets.delete(key)
      if (expiry === undefined || expiry <= now()) return null
      const token = fixedToken ?? secret()
      tokens.add(digest(token))
      return token
    },
    admits(authorization) {
      const token = /^Bearer ([\w-]{43})$/.exec(authorization ?? '')?.[1]
      return token !== undefined && tokens.has(digest(token))
    },
  }
}

const secret = () => randomBytes(32).toString('base64url')
const digest = (text: string) => createHash('sha256').update(text).digest('hex')
