import { z } from 'zod'
import { dateCellOrNull, flagCell, jsonCell, numberCell, textCell, textCellOrNull } from '../sqlCells.ts'
import type { SqlRow, SqlTx } from '../sqlTx.ts'
import { releaseLease, takeLease, type Lease } from './outboxLease.ts'
import { textParameter } from './textParameter.ts'
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

/**
 * Two statements on purpose. Asked for by itself, what is queued comes from its own small index; together with the rest of the row
 * SQLite reads everything the contact ever said.
 */
async function nextAllowed(
  tx: SqlTx,
  { contactId, channels, now }: OutboxAdvance,
  optIn: boolean,
): Promise<SqlRow | null> {
  const queued = await tx.all(
    `SELECT "seq" FROM "Message" WHERE "contactId" = ${textParameter} AND "status" = 'queued' ORDER BY "seq"`,
    [contactId],
  )
  for (const row of queued) {
    const next = await tx.get(
      `SELECT "id", "direction", "channel", "content", "replyToId" FROM "Message" WHERE "contactId" = ? AND "seq" = ?`,
      [contactId, numberCell(row, 'seq')],
    )
    if (next === null || textCell(next, 'direction') !== 'outbound') continue
    if (!channels.includes(textCell(next, 'channel'))) continue
    if (optIn || (await confirmsOptOut(tx, next))) return next
    await raiseStatus(tx, { messageId: textCell(next, 'id'), status: 'failed', reason: 'opted_out' }, now)
  }
  return null
}

const consentFacts = z.array(z.looseObject({ kind: z.string(), change: z.unknown().optional() }))

async function confirmsOptOut(tx: SqlTx, message: SqlRow): Promise<boolean> {
  const inbound = await tx.get('SELECT "traceJson" FROM "Message" WHERE "id" = ?', [
    textCellOrNull(message, 'replyToId'),
  ])
  const facts = inbound === null ? undefined : consentFacts.safeParse(jsonCell(inbound, 'traceJson')).data
  return facts?.some(({ kind, change }) => kind === 'consent' && change === 'opted_out') ?? false
}
