import type { OperatorCommand } from '../../../shared/domain/operatorCommand.ts'
import { startableFlow, startFlow } from '../flowEngine.ts'
import type { Turn, TurnContext } from '../turn.ts'
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
  return startableFlow(context.catalog, flowId).ok
    ? startFlow(resumedContact(turn), context, flowId)
    : refused(startFlow(turn, context, flowId), command, 'flow_unusable')
}
