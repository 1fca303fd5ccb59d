import type { Delivery } from '../../shared/domain/delivery.ts'
import { cleanText } from '../db/cleanText.ts'
import type { Database } from '../db/database.ts'
import type { Lease } from '../db/conversation/outboxLease.ts'
import { firstOutcome, type StoredOutcome } from '../db/conversation/firstOutcome.ts'
import { liveInstance } from '../db/conversation/liveInstance.ts'
import { recentPast } from '../db/conversation/recentPast.ts'
import { saveTurn } from '../db/conversation/saveTurn.ts'
import { senderOf } from '../db/conversation/senderOf.ts'
import type { SqlTx } from '../db/sqlTx.ts'
import { decide } from '../engine/decide.ts'
import { inboundText } from '../engine/inboundText.ts'
import type { Ports } from '../engine/types.ts'
import type { CatalogCache, CompiledOnce } from './catalogCache.ts'
import { databaseTurn } from './databaseTurn.ts'
import { problemOf } from './problemOf.ts'
import type { Receipt } from './receipt.ts'

export interface ReceiveParts {
  readonly database: Database
  readonly catalogs: CatalogCache
  readonly now: () => Date
  readonly random: () => number
  readonly newId: () => string
  /** What this process takes on a contact for whom it queued something. */
  readonly lease: (now: Date) => Lease
  /** Told of an error that no database problem explains. */
  readonly onError: (error: unknown) => void
}

const maxAttempts = 8

/**
 * One inbound message: loads the contact's affairs, decides, and saves state and queued replies in one transaction; a delivery
 * that is stored already gives its first outcome. `delivery.phone` is E.164. The text is kept unaltered but for what not every database
 * can hold, see `cleanText`, and for what is above the limit, which the trace says. The caller keeps to one message of a contact
 * at a time; when another process changes the same contact meanwhile, the turn is decided again on what it finds then.
 */
export async function receiveMessage(parts: ReceiveParts, delivery: Delivery): Promise<Receipt> {
  const { text, cut } = inboundText(cleanText(delivery.text))
  const whole = { ...delivery, text, name: delivery.name === null ? null : cleanText(delivery.name) }
  try {
    for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
      const compiled = await parts.catalogs.current()
      const handled = await databaseTurn(parts.database, (tx) => turn(tx, whole, cut, compiled, parts))
      if (handled === 'old_catalog') parts.catalogs.forget(compiled)
      else if (handled !== 'lost') return { ok: true, ...handled }
    }
    return { ok: false, code: 'busy' }
  } catch (error) {
    parts.onError(error)
    return { ok: false, code: 'database', problem: problemOf(error, parts.database.path) }
  }
}

type Handled = StoredOutcome & { readonly duplicate: boolean }

async function turn(
  tx: SqlTx,
  delivery: Delivery,
  cut: boolean,
  compiled: CompiledOnce,
  parts: ReceiveParts,
): Promise<Handled | 'old_catalog'> {
  const first = await firstOutcome(tx, delivery.channel, delivery.externalId)
  if (first !== null) return { ...first, duplicate: true }
  if (!(await parts.catalogs.isCurrent(tx, compiled))) return 'old_catalog'

  const now = parts.now()
  const ports: Ports = { now, random: parts.random, newId: parts.newId }
  const sender = await senderOf(tx, { phone: delivery.phone, name: delivery.name, newId: parts.newId(), now })
  const instance = await liveInstance(tx, sender.contact.id)
  const past = await recentPast(tx, sender.contact.id, compiled.scope, now)
  const situation = { contact: sender.contact, instance, ...past }
  const decision = decide(situation, { kind: 'inbound', text: delivery.text }, compiled.catalog, ports)

  const messageId = parts.newId()
  const outbound = decision.messages.map((message) => ({ ...message, id: parts.newId() }))
  await saveTurn(tx, {
    sender,
    instance,
    contact: decision.contact,
    ended: decision.ended,
    live: decision.live,
    inbound: {
      id: messageId,
      channel: delivery.channel,
      externalId: delivery.externalId,
      content: delivery.text,
      receivedAt: earlier(delivery.receivedAt, now),
      trace: cut ? [{ kind: 'message_cut' }, ...decision.trace] : decision.trace,
    },
    outbound,
    now,
    lease: parts.lease(now),
  })
  return {
    duplicate: false,
    contactId: sender.contact.id,
    messageId,
    replies: outbound.map(({ id, content }) => ({ messageId: id, text: content })),
  }
}

/** A channel whose clock runs ahead must not date a message in the future. */
const earlier = (one: Date, other: Date): Date => (one < other ? one : other)
