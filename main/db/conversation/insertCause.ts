import type { SqlTx } from '../sqlTx.ts'
import type { EventCause, InboundCause, TurnToSave } from './turnToSave.ts'

/** Stores what began a turn, with the turn's trace. */
export function insertCause(tx: SqlTx, turn: TurnToSave): Promise<number> {
  switch (turn.cause.kind) {
    case 'inbound':
      return insertInbound(tx, turn, turn.cause)
    case 'timer':
    case 'command':
      return insertEvent(tx, turn, turn.cause)
  }
}

const insertInbound = (tx: SqlTx, { known, trace, now }: TurnToSave, message: InboundCause) =>
  tx.run(
    `INSERT INTO "Message" ("id", "contactId", "direction", "status", "content", "seq", "channel", "externalId", "traceJson", "notUnderstood", "createdAt", "updatedAt")
     VALUES (?, ?, 'inbound', 'delivered', ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      message.id,
      known.contact.id,
      message.content,
      known.nextSeq,
      message.channel,
      message.externalId,
      JSON.stringify(trace),
      message.notUnderstood,
      message.receivedAt,
      now,
    ],
  )

const insertEvent = (tx: SqlTx, { known, trace, now }: TurnToSave, event: EventCause) =>
  tx.run(
    `INSERT INTO "ContactEvent" ("id", "contactId", "seq", "kind", "commandJson", "traceJson", "createdAt")
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [
      event.id,
      known.contact.id,
      known.nextSeq,
      event.kind,
      event.command === null ? null : JSON.stringify(event.command),
      JSON.stringify(trace),
      now,
    ],
  )
