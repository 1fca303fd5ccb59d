import { queued } from '../say.ts'
import type { Turn, TurnContext } from '../turn.ts'
import { interacted } from '../turn.ts'
import { refused } from './refused.ts'

/**
 * A person writes to the contact, word for word: their braces are no placeholders. The bot stays as it is, speaking or paused, and a
 * conversation in which a person speaks does not expire meanwhile. Refused for someone who opted out, and for a blank text.
 */
export const sayAsPerson = (turn: Turn, context: TurnContext, text: string): Turn => {
  if (!turn.contact.optIn) return refused(turn, 'say', 'opted_out')
  if (text.trim() === '') return refused(turn, 'say', 'nothing_to_say')
  return queued(interacted(turn, context.ports.now), text.toWellFormed(), null, null)
}
