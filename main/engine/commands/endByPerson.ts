import type { Turn, TurnContext } from '../turn.ts'
import { ended } from '../turn.ts'
import { refused } from './refused.ts'

/**
 * A person ends the conversation inside a flow. If they had taken it over they still have the contact, until they give it back;
 * one that time or consent ends in this very turn is what they wanted.
 */
export const endByPerson = (turn: Turn, context: TurnContext): Turn =>
  turn.live === null && turn.ended.length === 0
    ? refused(turn, 'end', 'no_conversation')
    : ended(turn, 'by_person', context.ports.now)
