import { floods } from './floodGuard.ts'
import { optOutText } from './optOutText.ts'
import { queued } from './say.ts'
import type { InboundContext, Turn } from './turn.ts'
import { ended, noted, stoppedAt } from './turn.ts'
import { isExpired } from './expiry.ts'

/**
 * Step 1: the contact ends or begins its consent, or has none. Gives null when the message goes on to the next rule. Someone who
 * opted out gets the one confirmation and then nothing, until the whole message is an opt-in word.
 */
export const applyConsent = (turn: Turn, context: InboundContext): Turn | null => {
  const { consent, texts } = context.catalog
  const { message, ports } = context
  if (turn.contact.optIn) {
    if (!leaves(turn, context)) return null
    const out = withConsent(stoppedAt(turn, 'consent'), false, 'contact')
    return confirmed(ended(out, 'opted_out', ports.now), context, optOutText(context.catalog))
  }
  // Whoever switched the contact off outside a turn left the conversation open; it is over all the same.
  const silent = ended(stoppedAt(turn, 'consent'), 'opted_out', ports.now)
  if (consent.optsIn(message)) return confirmed(withConsent(silent, true, 'contact'), context, texts.optInConfirmation)
  const out: Turn = leaves(turn, context)
    ? noted(silent, { kind: 'consent', change: 'still_out', by: 'contact' })
    : silent
  return noted(out, { kind: 'stored_only', why: 'opted_out' })
}

/** The contact's consent from now on, and who changed it. Nothing but consent changes: who was taken over stays so. */
export const withConsent = (turn: Turn, optIn: boolean, by: 'contact' | 'person'): Turn =>
  noted(
    { ...turn, contact: { ...turn.contact, optIn } },
    { kind: 'consent', change: optIn ? 'opted_in' : 'opted_out', by },
  )

const leaves = (turn: Turn, context: InboundContext): boolean => {
  const { consent } = context.catalog
  if (consent.optsOut(context.message)) return true
  const outsideFlow = turn.live === null || isExpired(turn.live, context.catalog, context.ports.now)
  return outsideFlow && consent.optsOutOutsideFlow(context.message)
}

/** Two bots that end and begin each other's consent must fall silent too. */
const confirmed = (turn: Turn, context: InboundContext, text: string): Turn => {
  if (floods(context.situation)) return noted(turn, { kind: 'guard', guard: 'inbound_per_minute' })
  return text.trim() === '' ? turn : queued(turn, text, null, null)
}
