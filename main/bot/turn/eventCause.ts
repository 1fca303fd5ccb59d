import { conversationChannel } from '../../db/conversation/conversationChannel.ts'
import type { EventCause } from '../../db/conversation/turnToSave.ts'
import type { SqlTx } from '../../db/sqlTx.ts'
import type { OperatorCommand } from '../../../shared/domain/operatorCommand.ts'
import type { TurnParts } from './turnParts.ts'

/**
 * Time (`command` null) or a person's order as what began a turn. Its messages leave where the conversation was held last; to somebody
 * with whom nobody has spoken yet, where this process is at home.
 */
export async function eventCause(
  tx: SqlTx,
  { newId, homeChannel }: Pick<TurnParts, 'newId' | 'homeChannel'>,
  contactId: string,
  command: OperatorCommand | null,
): Promise<EventCause> {
  const channel = (await conversationChannel(tx, contactId)) ?? homeChannel
  return { kind: command === null ? 'timer' : 'command', id: newId(), channel, command }
}
