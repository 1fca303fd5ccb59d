import type { SqlTx } from '../sqlTx.ts'
import { insertCause } from './insertCause.ts'
import { takeLease } from './outboxLease.ts'
import { saveInstance } from './saveInstance.ts'
import { TurnLost } from './turnLost.ts'
import type { OutboundToSave, TurnToSave } from './turnToSave.ts'

/**
 * Saves a turn, whatever began it: what began it takes the contact's next `seq`, the messages it caused the following ones.
 * Rejects with `TurnLost`, for the whole transaction to be undone, when another process changed the same things.
 */
export async function saveTurn(tx: SqlTx, turn: TurnToSave): Promise<void> {
  await saveContact(tx, turn)
  for (const instance of turn.ended) await saveInstance(tx, turn.instance, instance, null, turn.now)
  if (turn.live !== null) await saveInstance(tx, turn.instance, turn.live, turn.dueAt, turn.now)
  await insertCause(tx, turn)
  for (const [index, message] of turn.outbound.entries()) await insertOutbound(tx, turn, message, index)
  if (turn.outbound.length > 0) await takeLease(tx, turn.contact.id, turn.lease, turn.now)
}

async function saveContact(tx: SqlTx, { known, contact, cause, outbound, now }: TurnToSave): Promise<void> {
  const spoken = cause.kind === 'inbound' || outbound.length > 0
  const changed = await tx.run(
    `UPDATE "Contact" SET "optIn" = ?, "paused" = ?, "nextSeq" = ?, "lastMessageAt" = COALESCE(?, "lastMessageAt"), "updatedAt" = ?
     WHERE "id" = ? AND "nextSeq" = ? AND "optIn" = ? AND "paused" = ?`,
    [
      contact.optIn,
      contact.paused,
      known.nextSeq + 1 + outbound.length,
      spoken ? now : null,
      now,
      contact.id,
      known.nextSeq,
      known.contact.optIn,
      known.contact.paused,
    ],
  )
  if (changed !== 1) throw new TurnLost()
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
      turn.known.nextSeq + 1 + index,
      turn.cause.channel,
      turn.cause.kind === 'inbound' ? turn.cause.id : null,
      turn.now,
      turn.now,
    ],
  )
}
