import { z } from 'zod'
import { dateCellOrNull, flagCell, jsonCell, textCell, textCellOrNull } from '../sqlCells.ts'
import type { SqlRow, SqlTx } from '../sqlTx.ts'
import { releaseLease, takeLease, type Lease } from './outboxLease.ts'
import { marks } from './marks.ts'
import { raiseStatus, type StatusRise } from './raiseStatus.ts'

export interface OutboxAdvance {
  readonly contactId: string
  /** The channels of this process; messages for others wait for the process that has them. */
  readonly channels: readonly string[]
  /** What became of the message that was sent last. */
  readonly settled: StatusRise | null
  readonly lease: Lease
  readonly now: Date
}

export type OutboxStep =
  /** To be sent now, under the lease. */
  | {
      readonly kind: 'message'
      readonly channel: string
      readonly messageId: string
      readonly phone: string
      readonly text: string
    }
  /** Another process sends for this contact; look again then. */
  | { readonly kind: 'held'; readonly until: Date }
  | { readonly kind: 'nothing' }

/**
 * One step of sending a contact's queued messages in the order of `seq`: notes what became of the last one, and gives the next
 * one under the lease, or gives the lease back. Consent is checked here once more: a message queued before the contact opted
 * out has failed; only the confirmation of opting out still leaves.
 */
export async function advanceOutbox(tx: SqlTx, advance: OutboxAdvance): Promise<OutboxStep> {
  const { contactId, settled, lease, now } = advance
  if (settled !== null) await raiseStatus(tx, settled, now)
  const contact = await tx.get('SELECT "phone", "optIn", "lockedBy", "lockedUntil" FROM "Contact" WHERE "id" = ?', [
    contactId,
  ])
  if (contact === null) return { kind: 'nothing' }
  const holder = textCellOrNull(contact, 'lockedBy')
  const until = dateCellOrNull(contact, 'lockedUntil')
  if (holder !== null && holder !== lease.owner && until !== null && until > now) return { kind: 'held', until }

  const optIn = flagCell(contact, 'optIn')
  let ours = holder === lease.owner
  let next = await nextAllowed(tx, advance, optIn)
  if (next !== null && !(ours && until !== null && until >= lease.enough)) {
    if (!(await takeLease(tx, contactId, lease, now))) return { kind: 'held', until: lease.until }
    ours = true
    // On a server another process may have sent it between the two statements above.
    next = await nextAllowed(tx, advance, optIn)
  }
  if (next === null) {
    if (ours) await releaseLease(tx, contactId, lease.owner)
    return { kind: 'nothing' }
  }
  return {
    kind: 'message',
    channel: textCell(next, 'channel'),
    messageId: textCell(next, 'id'),
    phone: textCell(contact, 'phone'),
    text: textCell(next, 'content'),
  }
}

/** Asked for like this SQLite takes the index of what is queued; otherwise it would read everything the contact ever said. */
const queuedOfContact = `SELECT "seq" FROM "Message" WHERE "contactId" = ? AND "status" = 'queued'`

async function nextAllowed(
  tx: SqlTx,
  { contactId, channels, now }: OutboxAdvance,
  optIn: boolean,
): Promise<SqlRow | null> {
  for (;;) {
    const next = await tx.get(
      `SELECT "id", "channel", "content", "replyToId" FROM "Message"
       WHERE "contactId" = ? AND "seq" IN (${queuedOfContact})
         AND "status" = 'queued' AND "direction" = 'outbound' AND "channel" IN (${marks(channels)})
       ORDER BY "seq" LIMIT 1`,
      [contactId, contactId, ...channels],
    )
    if (next === null || optIn || (await confirmsOptOut(tx, next))) return next
    await raiseStatus(tx, { messageId: textCell(next, 'id'), status: 'failed', reason: 'opted_out' }, now)
  }
}

const consentFacts = z.array(z.looseObject({ kind: z.string(), change: z.unknown().optional() }))

async function confirmsOptOut(tx: SqlTx, message: SqlRow): Promise<boolean> {
  const inbound = await tx.get('SELECT "traceJson" FROM "Message" WHERE "id" = ?', [
    textCellOrNull(message, 'replyToId'),
  ])
  const facts = inbound === null ? undefined : consentFacts.safeParse(jsonCell(inbound, 'traceJson')).data
  return facts?.some(({ kind, change }) => kind === 'consent' && change === 'opted_out') ?? false
}
