import { floods } from './floodGuard.ts'
import { queued } from './say.ts'
import type { InboundContext, Turn } from './turn.ts'
import { ended, noted } from './turn.ts'
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
    const out = noted({ ...turn, contact: { ...turn.contact, optIn: false } }, { kind: 'consent', change: 'opted_out' })
    return confirmed(ended(out, 'opted_out', ports.now), context, texts.optOutConfirmation)
  }
  if (consent.optsIn(message)) {
    const back = { ...turn, contact: { ...turn.contact, optIn: true } }
    return confirmed(noted(back, { kind: 'consent', change: 'opted_in' }), context, texts.optInConfirmation)
  }
  const out = leaves(turn, context) ? noted(turn, { kind: 'consent', change: 'still_out' }) : turn
  return noted(ended(out, 'opted_out', ports.now), { kind: 'stored_only', why: 'opted_out' })
}

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
