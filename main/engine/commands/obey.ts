import type { OperatorCommand } from '../../../shared/domain/operatorCommand.ts'
import { settled } from '../settled.ts'
import type { Turn, TurnContext } from '../turn.ts'
import { endByPerson } from './endByPerson.ts'
import { giveBack } from './giveBack.ts'
import { sayAsPerson } from './sayAsPerson.ts'
import { setConsent } from './setConsent.ts'
import { startByPerson } from './startByPerson.ts'
import { takeOver } from './takeOver.ts'

/**
 * An order of the staff. What time has decided already is settled first, so that nobody takes over a conversation that is over;
 * consent comes before time, as it does for a message. An order that cannot be obeyed is refused by a fact, never by an error.
 */
export const obey = (turn: Turn, context: TurnContext, command: OperatorCommand): Turn => {
  if (command.kind === 'set_consent') return setConsent(turn, context, command.optIn)
  const current = settled(turn, context)
  switch (command.kind) {
    case 'take_over':
      return takeOver(current)
    case 'give_back':
      return giveBack(current, context, command.how)
    case 'end':
      return endByPerson(current, context)
    case 'start_flow':
      return startByPerson(current, context, 'start_flow', command.flowId)
    case 'say':
      return sayAsPerson(current, context, command.text)
  }
}
