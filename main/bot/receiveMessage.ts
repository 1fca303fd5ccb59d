import type { Delivery } from '../../shared/domain/delivery.ts'
import { comparable } from '../../shared/text/equals.ts'
import { cleanText } from '../db/cleanText.ts'
import { firstOutcome, type StoredOutcome } from '../db/conversation/firstOutcome.ts'
import { senderOf } from '../db/conversation/senderOf.ts'
import type { SqlTx } from '../db/sqlTx.ts'
import { cutText } from '../engine/cutText.ts'
import { inboundText } from '../engine/inboundText.ts'
import type { Decision } from '../engine/types.ts'
import type { CompiledOnce } from './catalogCache.ts'
import { problemOf } from './problemOf.ts'
import type { Receipt } from './receipt.ts'
import { attemptTurn } from './turn/attemptTurn.ts'
import { decideTurn } from './turn/decideTurn.ts'
import { storeTurn } from './turn/storeTurn.ts'
import type { StoredTurn, TurnParts } from './turn/turnParts.ts'

/**
 * One inbound message: loads the contact's affairs, decides, and saves state and queued replies in one transaction; a delivery
 * that is stored already gives its first outcome. `delivery.phone` is E.164. The text is kept unaltered but for what not every database
 * can hold, see `cleanText`, and for what is above the limit, which the trace says. The caller keeps to one message of a contact
 * at a time; when another process changes the same contact meanwhile, the turn is decided again on what it finds then.
 */
export async function receiveMessage(parts: TurnParts, delivery: Delivery): Promise<Receipt> {
  const { text, cut } = inboundText(cleanText(delivery.text))
  const whole = { ...delivery, text, name: delivery.name === null ? null : cleanText(delivery.name) }
  try {
    const handled = await attemptTurn(parts, (tx, compiled) => turn(tx, parts, compiled, whole, cut))
    if (handled === 'busy') return { ok: false, code: 'busy' }
    const { first, stored } = handled
    if (stored !== null) parts.onTurn(stored)
    return { ok: true, duplicate: stored === null, ...first }
  } catch (error) {
    parts.onError(error)
    return { ok: false, code: 'database', problem: problemOf(error, parts.database.path) }
  }
}

interface Handled {
  readonly first: StoredOutcome
  /** null when it was stored before. */
  readonly stored: StoredTurn | null
}

async function turn(
  tx: SqlTx,
  parts: TurnParts,
  compiled: CompiledOnce,
  delivery: Delivery,
  cut: boolean,
): Promise<Handled> {
  const { channel, externalId, phone, name, text, receivedAt } = delivery
  const first = await firstOutcome(tx, channel, externalId)
  if (first !== null) return { first, stored: null }

  const now = parts.now()
  const sender = await senderOf(tx, { phone, name, newId: parts.newId(), now })
  const decided = await decideTurn(tx, parts, compiled, sender, { kind: 'inbound', text }, now)
  const messageId = parts.newId()
  const stored = await storeTurn(
    tx,
    parts,
    decided,
    {
      kind: 'inbound',
      id: messageId,
      channel,
      externalId,
      content: text,
      receivedAt: earlier(receivedAt, now),
      notUnderstood: groupedText(decided.decision, text),
    },
    cut ? [{ kind: 'message_cut' }] : [],
  )
  return { first: { messageId, contactId: stored.contactId, replies: stored.replies }, stored }
}

/** A channel whose clock runs ahead must not date a message in the future. */
const earlier = (one: Date, other: Date): Date => (one < other ? one : other)

/** Long enough to tell questions apart; an index entry of PostgreSQL holds no more than 2,704 bytes. */
const groupedLength = 300

/**
 * By which text a message that nothing understood is grouped: as `equals` sees it, so that one trigger can answer the whole group. null for
 * all others.
 */
const groupedText = ({ trace }: Decision, text: string): string | null =>
  trace.some(({ kind }) => kind === 'not_understood') ? cutText(comparable(text), groupedLength) : null
