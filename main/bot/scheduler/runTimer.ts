import { dateInstance } from '../../db/conversation/dateInstance.ts'
import { knownContact } from '../../db/conversation/knownContact.ts'
import type { SqlTx } from '../../db/sqlTx.ts'
import type { CompiledOnce } from '../catalogCache.ts'
import { attemptTurn } from '../turn/attemptTurn.ts'
import { decideTurn, type DecidedTurn } from '../turn/decideTurn.ts'
import { eventCause } from '../turn/eventCause.ts'
import { storeTurn } from '../turn/storeTurn.ts'
import type { StoredTurn, TurnParts } from '../turn/turnParts.ts'

/**
 * Lets time pass for one contact, in one transaction like a message: what is due now is decided and stored as an event, and the next
 * moment noted. Whoever was faster, an answer or another process, leaves nothing due: then only the moment is noted. Where another
 * process keeps changing the contact nothing is done: it stays due, and the next look finds it. Rejects with the database's error.
 */
export async function runTimer(parts: TurnParts, contactId: string): Promise<void> {
  const handled = await attemptTurn(parts, async (tx, compiled) => ({
    stored: await passTime(tx, parts, compiled, contactId),
  }))
  if (handled !== 'busy' && handled.stored !== null) parts.onTurn(handled.stored)
}

async function passTime(
  tx: SqlTx,
  parts: TurnParts,
  compiled: CompiledOnce,
  contactId: string,
): Promise<StoredTurn | null> {
  const known = await knownContact(tx, 'id', contactId)
  if (known === null) return null
  const decided = await decideTurn(tx, parts, compiled, known, { kind: 'tick' }, parts.now())
  if (changes(decided)) return storeTurn(tx, parts, decided, await eventCause(tx, parts, contactId, null))
  if (decided.instance !== null) await dateInstance(tx, decided.instance, decided.dueAt)
  return null
}

const changes = ({ instance, decision, known }: DecidedTurn): boolean =>
  decision.live !== instance ||
  decision.contact !== known.contact ||
  decision.ended.length > 0 ||
  decision.messages.length > 0
