import { applyExpiry } from './expiry.ts'
import type { Turn, TurnContext } from './turn.ts'
import { ended } from './turn.ts'

/** What is over already, before anything else happens: the conversation of someone who opted out, and one that expired. */
export const settled = (turn: Turn, context: TurnContext): Turn =>
  turn.contact.optIn ? applyExpiry(turn, context) : ended(turn, 'opted_out', context.ports.now)
