import { liveInstance } from '../../db/conversation/liveInstance.ts'
import { recentPast } from '../../db/conversation/recentPast.ts'
import type { KnownContact } from '../../db/conversation/knownContact.ts'
import type { SqlTx } from '../../db/sqlTx.ts'
import { decide } from '../../engine/decide.ts'
import { dueAt } from '../../engine/dueAt.ts'
import type { Decision, EngineEvent } from '../../engine/types.ts'
import type { FlowInstance } from '../../../shared/domain/flowInstance.ts'
import type { CompiledOnce } from '../catalogCache.ts'
import { assertCovers } from './assertCovers.ts'
import type { TurnParts } from './turnParts.ts'

/** A turn before it is stored: what was, and what is to be. */
export interface DecidedTurn {
  readonly known: KnownContact
  readonly instance: FlowInstance | null
  readonly decision: Decision
  /** When time alone changes the conversation that goes on. */
  readonly dueAt: Date | null
  readonly now: Date
}

/** Loads the contact's affairs and decides what the event means for them. Reads only. */
export async function decideTurn(
  tx: SqlTx,
  { random, newId }: Pick<TurnParts, 'random' | 'newId'>,
  compiled: CompiledOnce,
  known: KnownContact,
  event: EngineEvent,
  now: Date,
): Promise<DecidedTurn> {
  const instance = await liveInstance(tx, known.contact.id)
  if (instance !== null) assertCovers(compiled, instance)
  const past = await recentPast(tx, known.contact.id, compiled.scope, now)
  const situation = { contact: known.contact, instance, ...past }
  const decision = decide(situation, event, compiled.catalog, { now, random, newId })
  return { known, instance, decision, dueAt: dueAt(decision.live, compiled.catalog), now }
}
