import type { Turn } from '../turn.ts'
import { isTakenOver, paused, pausedContact } from '../turn.ts'
import { refused } from './refused.ts'

/**
 * A person takes over: the live conversation waits for them, also one that had stopped by itself; without one the contact does.
 * What the contact says is only stored from now on, and no time runs out.
 */
export const takeOver = (turn: Turn): Turn => {
  const taken = turn.live === null ? turn.contact.paused : isTakenOver(turn.live)
  if (taken) return refused(turn, 'take_over', 'already_paused')
  return turn.live === null ? pausedContact(turn) : paused(turn, 'person')
}
