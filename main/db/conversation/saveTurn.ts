import type { Contact } from '../../../shared/domain/contact.ts'
import type { FlowInstance } from '../../../shared/domain/flowInstance.ts'
import type { Trace } from '../../../shared/domain/trace.ts'
import type { SqlTx } from '../sqlTx.ts'
import { takeLease, type Lease } from './outboxLease.ts'
import { saveInstance } from './saveInstance.ts'
import type { Sender } from './senderOf.ts'
import { TurnLost } from './turnLost.ts'

export interface InboundToSave {
  readonly id: string
  readonly channel: string
  readonly externalId: string
  readonly content: string
  readonly receivedAt: Date
  readonly trace: Trace
}

export interface OutboundToSave {
  readonly id: string
  readonly content: string
  readonly triggerId: string | null
  readonly flowInstanceId: string | null
  readonly templateId: string | null
}

/** Everything one turn changed. */
export interface TurnToSave {
  /** As read at the start of this transaction. */
  readonly sender: Sender
  readonly instance: FlowInstance | null
  /** As decided. */
  readonly contact: Contact
  readonly ended: readonly FlowInstance[]
  readonly live: FlowInstance | null
  readonly inbound: InboundToSave
  readonly outbound: readonly OutboundToSave[]
  readonly now: Date
  /** Taken along with the turn when there is something to send, so that sending needs no transaction of its own to begin. */
  readonly lease: Lease
}

/** Saves a turn. Rejects with `TurnLost`, for the whole transaction to be undone, when another process changed the same things. */
export async function saveTurn(tx: SqlTx, turn: TurnToSave): Promise<void> {
  await saveContact(tx, turn)
  for (const instance of turn.ended) await saveInstance(tx, turn.instance, instance, turn.now)
  if (turn.live !== null) await saveInstance(tx, turn.instance, turn.live, turn.now)
  await insertInbound(tx, turn)
  for (const [index, message] of turn.outbound.entries()) await insertOutbound(tx, turn, message, index)
  if (turn.outbound.length > 0) await takeLease(tx, turn.contact.id, turn.lease, turn.now)
}

async function saveContact(tx: SqlTx, { sender, contact, outbound, now }: TurnToSave): Promise<void> {
  const changed = await tx.run(
    `UPDATE "Contact" SET "optIn" = ?, "nextSeq" = ?, "lastMessageAt" = ?, "updatedAt" = ?
     WHERE "id" = ? AND "nextSeq" = ? AND "optIn" = ?`,
    [contact.optIn, sender.nextSeq + 1 + outbound.length, now, now, contact.id, sender.nextSeq, sender.contact.optIn],
  )
  if (changed !== 1) throw new TurnLost()
}

async function insertInbound(tx: SqlTx, { sender, inbound, now }: TurnToSave): Promise<void> {
  await tx.run(
    `INSERT INTO "Message" ("id", "contactId", "direction", "status", "content", "seq", "channel", "externalId", "traceJson", "createdAt", "updatedAt")
     VALUES (?, ?, 'inbound', 'delivered', ?, ?, ?, ?, ?, ?, ?)`,
    [
      inbound.id,
      sender.contact.id,
      inbound.content,
      sender.nextSeq,
      inbound.channel,
      inbound.externalId,
      JSON.stringify(inbound.trace),
      inbound.receivedAt,
      now,
    ],
  )
}

async function insertOutbound(tx: SqlTx, turn: TurnToSave, message: OutboundToSave, index: number): Promise<void> {
  await tx.run(
    `INSERT INTO "Message" ("id", "contactId", "direction", "status", "content", "triggerId", "flowInstanceId", "templateId", "seq", "channel", "replyToId", "createdAt", "updatedAt")
     VALUES (?, ?, 'outbound', 'queued', ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      message.id,
      turn.contact.id,
      message.content,
      message.triggerId,
      message.flowInstanceId,
      message.templateId,
      turn.sender.nextSeq + 1 + index,
      turn.inbound.channel,
      turn.inbound.id,
      turn.now,
      turn.now,
    ],
  )
}
