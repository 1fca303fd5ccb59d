import { saveTurn } from '../../db/conversation/saveTurn.ts'
import type { TurnCause } from '../../db/conversation/turnToSave.ts'
import type { SqlTx } from '../../db/sqlTx.ts'
import type { Trace } from '../../../shared/domain/trace.ts'
import type { DecidedTurn } from './decideTurn.ts'
import type { StoredTurn, TurnParts } from './turnParts.ts'

/**
 * Saves a decided turn with what began it, and queues its messages. `before` are facts from before the decision. Rejects
 * with `TurnLost` when another process changed the same things.
 */
export async function storeTurn(
  tx: SqlTx,
  { newId, lease }: Pick<TurnParts, 'newId' | 'lease'>,
  { known, instance, decision, dueAt, now }: DecidedTurn,
  cause: TurnCause,
  before: Trace = [],
): Promise<StoredTurn> {
  const outbound = decision.messages.map((message) => ({ ...message, id: newId() }))
  const trace = [...before, ...decision.trace]
  const { contact, ended, live } = decision
  await saveTurn(tx, {
    known,
    instance,
    contact,
    ended,
    live,
    dueAt,
    trace,
    outbound,
    cause,
    now,
    lease: lease(now),
  })
  return {
    contactId: contact.id,
    replies: outbound.map(({ id, content }) => ({ messageId: id, text: content })),
    dueAt,
  }
}
