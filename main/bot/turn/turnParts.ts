import type { Lease } from '../../db/conversation/outboxLease.ts'
import type { Database } from '../../db/database.ts'
import type { CatalogCache } from '../catalogCache.ts'
import type { Reply } from '../receipt.ts'

/** What every turn needs, whatever begins it. */
export interface TurnParts {
  readonly database: Database
  readonly catalogs: CatalogCache
  readonly now: () => Date
  readonly random: () => number
  readonly newId: () => string
  /** What this process takes on a contact for whom it queued something. */
  readonly lease: (now: Date) => Lease
  /** Where messages leave to a contact with whom nobody has spoken on any channel yet. */
  readonly homeChannel: string
  /** Told of every turn after its commit. */
  readonly onTurn: (turn: StoredTurn) => void
  /** Told of an error that no database problem explains. */
  readonly onError: (error: unknown) => void
}

/** A turn that is on disk. */
export interface StoredTurn {
  readonly contactId: string
  /** What it queued, in order. */
  readonly replies: readonly Reply[]
  /** When time alone changes the conversation next; null when nothing in it waits for time. */
  readonly dueAt: Date | null
}
