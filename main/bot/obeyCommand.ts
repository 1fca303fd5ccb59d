import { operatorCommandSchema, type OperatorCommand } from '../../shared/domain/operatorCommand.ts'
import type { Trace } from '../../shared/domain/trace.ts'
import { cleanText } from '../db/cleanText.ts'
import { knownContact } from '../db/conversation/knownContact.ts'
import type { SqlTx } from '../db/sqlTx.ts'
import type { CompiledOnce } from './catalogCache.ts'
import type { ContactQueue } from './contactQueue.ts'
import { problemOf } from './problemOf.ts'
import type { CommandReceipt, Refusal } from './receipt.ts'
import { attemptTurn } from './turn/attemptTurn.ts'
import { decideTurn } from './turn/decideTurn.ts'
import { eventCause } from './turn/eventCause.ts'
import { storeTurn } from './turn/storeTurn.ts'
import type { StoredTurn, TurnParts } from './turn/turnParts.ts'

/**
 * Obeys a person's order about one contact behind what is in hand for them, in one transaction like a message, and stores it as an
 * event with its trace; one that is refused is stored, too: somebody gave it. Never rejects.
 */
export async function obeyCommand(
  parts: TurnParts,
  queue: ContactQueue,
  contactId: string,
  given: OperatorCommand,
): Promise<CommandReceipt> {
  const command = operatorCommandSchema.safeParse(given)
  if (!command.success) return { ok: false, code: 'bad_command', detail: command.error.message }
  const order = cleanCommand(command.data)
  try {
    const known = await parts.database.read((tx) => knownContact(tx, 'id', cleanText(contactId)))
    if (known === null) return { ok: false, code: 'unknown_contact' }
    return await queue.run(known.contact.phone, () => obeyed(parts, known.contact.id, order))
  } catch (error) {
    parts.onError(error)
    return { ok: false, code: 'database', problem: problemOf(error, parts.database.path) }
  }
}

/** What a person typed, without what not every database can hold. */
function cleanCommand(command: OperatorCommand): OperatorCommand {
  switch (command.kind) {
    case 'say':
      return { ...command, text: cleanText(command.text) }
    case 'start_flow':
      return { ...command, flowId: cleanText(command.flowId) }
    case 'take_over':
    case 'give_back':
    case 'end':
    case 'set_consent':
      return command
  }
}

async function obeyed(parts: TurnParts, contactId: string, command: OperatorCommand): Promise<CommandReceipt> {
  const handled = await attemptTurn(parts, (tx, compiled) => turn(tx, parts, compiled, contactId, command))
  if (handled === 'busy') return { ok: false, code: 'busy' }
  if (handled === 'unknown_contact') return { ok: false, code: 'unknown_contact' }
  parts.onTurn(handled.stored)
  return { ok: true, contactId, refusals: handled.refusals, replies: handled.stored.replies }
}

interface Obeyed {
  readonly stored: StoredTurn
  readonly refusals: readonly Refusal[]
}

async function turn(
  tx: SqlTx,
  parts: TurnParts,
  compiled: CompiledOnce,
  contactId: string,
  command: OperatorCommand,
): Promise<Obeyed | 'unknown_contact'> {
  const known = await knownContact(tx, 'id', contactId)
  if (known === null) return 'unknown_contact'
  const decided = await decideTurn(tx, parts, compiled, known, { kind: 'command', command }, parts.now())
  const stored = await storeTurn(tx, parts, decided, await eventCause(tx, parts, contactId, command))
  return { stored, refusals: refusalsIn(decided.decision.trace) }
}

const refusalsIn = (trace: Trace): readonly Refusal[] =>
  trace.filter(
    (fact) => fact.kind === 'command_refused' || fact.kind === 'flow_unusable' || fact.kind === 'template_unusable',
  )
