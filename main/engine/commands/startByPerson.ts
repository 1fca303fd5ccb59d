import type { OperatorCommand } from '../../../shared/domain/operatorCommand.ts'
import { startableFlow, startFlow } from '../flowEngine.ts'
import type { Turn, TurnContext } from '../turn.ts'
import { noted } from '../turn.ts'
import { refused } from './refused.ts'
import { resumedContact } from './resumed.ts'

/**
 * A person starts a flow, in place of the conversation inside another one. That puts the bot in charge again, so a contact that was
 * taken over is given back. Refused for someone who opted out, and where the flow cannot start; then nothing ends either.
 */
export const startByPerson = (
  turn: Turn,
  context: TurnContext,
  command: OperatorCommand['kind'],
  flowId: string,
): Turn => {
  if (!turn.contact.optIn) return refused(turn, command, 'opted_out')
  const startable = startableFlow(context.catalog, flowId)
  if (startable.ok) return startFlow(resumedContact(turn), context, flowId)
  return refused(noted(turn, { kind: 'flow_unusable', flowId, why: startable.why }), command, 'flow_unusable')
}
