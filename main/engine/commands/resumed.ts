import type { Turn, TurnContext } from '../turn.ts'
import { noted } from '../turn.ts'

/**
 * The bot may speak again. The pause cost the contact nothing: invalid answers are counted anew, and expiry counts from now, so that a
 * conversation that was held for days does not end the moment it goes on.
 */
export const resumed = (turn: Turn, context: TurnContext): Turn => resumedInstance(resumedContact(turn), context)

/** The contact's own pause ends; a conversation inside a flow stays as it is. */
export const resumedContact = (turn: Turn): Turn =>
  turn.contact.paused
    ? noted({ ...turn, contact: { ...turn.contact, paused: false } }, { kind: 'contact_resumed' })
    : turn

const resumedInstance = (turn: Turn, { ports }: TurnContext): Turn => {
  if (turn.live === null) return turn
  const state = { ...turn.live.state, invalidCount: 0, pauseReason: null }
  const live = { ...turn.live, paused: false, lastInteractionAt: ports.now, state }
  const goingOn = { ...turn, live }
  return turn.live.paused ? noted(goingOn, { kind: 'instance_resumed', stepKey: live.currentStepKey }) : goingOn
}
