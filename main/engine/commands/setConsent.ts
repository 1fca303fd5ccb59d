import { withConsent } from '../consent.ts'
import type { Turn, TurnContext } from '../turn.ts'
import { ended } from '../turn.ts'
import { refused } from './refused.ts'

/**
 * Staff switch consent on or off. Nothing is sent either way: the contact did not write. Off ends the live conversation; on brings
 * none back, also not one that somebody left open while consent was off.
 */
export const setConsent = (turn: Turn, context: TurnContext, optIn: boolean): Turn => {
  const { now } = context.ports
  if (turn.contact.optIn && optIn) return refused(turn, 'set_consent', 'nothing_to_change')
  if (turn.contact.optIn) return ended(withConsent(turn, false, 'person'), 'opted_out', now)
  const over = ended(turn, 'opted_out', now)
  return optIn ? withConsent(over, true, 'person') : refused(over, 'set_consent', 'nothing_to_change')
}
