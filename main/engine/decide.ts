import { prepareMessage } from '../../shared/text/preparedMessage.ts'
import { answerStep } from './answerStep.ts'
import { obey } from './commands/obey.ts'
import { applyConsent } from './consent.ts'
import { applyExpiry } from './expiry.ts'
import { applyFallback } from './fallback.ts'
import { floods, stopFlood } from './floodGuard.ts'
import { liveStep } from './flowEngine.ts'
import { settled } from './settled.ts'
import { applyTimeout } from './timeout.ts'
import { fireTrigger, matchTrigger } from './triggerMatcher.ts'
import type { InboundContext, Turn, TurnContext } from './turn.ts'
import { beginTurn, decisionOf, ended, interacted, noted, paused, stoppedAt } from './turn.ts'
import type { Catalog, Decision, EngineEvent, Ports, Situation } from './types.ts'

/**
 * The bot's whole behaviour as one pure function: what one event means for one contact, as values to be saved and sent. The same
 * arguments (ports included) always give the same decision, and no argument makes it throw. That a message was delivered
 * before is for the caller to notice. The order of the rules is the bot's semantics:
 * consent, pause and flood, expiry, the answer to a question, triggers, fallback; the trace says at which one a message stopped.
 */
export const decide = (situation: Situation, event: EngineEvent, catalog: Catalog, ports: Ports): Decision => {
  const context: TurnContext = { catalog, situation, ports }
  const turn = beginTurn(situation)
  switch (event.kind) {
    case 'inbound':
      return decisionOf(receive(turn, { ...context, message: prepareMessage(event.text, catalog.language) }))
    case 'tick':
      return decisionOf(passTime(turn, context))
    case 'command':
      return decisionOf(obey(turn, context, event.command))
  }
}

const receive = (turn: Turn, context: InboundContext): Turn => {
  const { now } = context.ports
  const consent = applyConsent(turn, context)
  if (consent !== null) return consent
  const heard = interacted(turn, now)
  if (turn.contact.paused || turn.live?.paused === true) return storePaused(stoppedAt(heard, 'paused'))
  if (floods(context.situation)) return stopFlood(stoppedAt(heard, 'flood'))

  const current = withoutVanishedStep(applyExpiry(turn, context), context)
  const step = liveStep(current, context)
  if (step !== undefined) return answerStep(interacted(current, now), context, step)

  const { turn: considered, winner } = matchTrigger(current, context, 'outside')
  return winner === null
    ? applyFallback(stoppedAt(considered, 'fallback'), context)
    : fireTrigger(stoppedAt(considered, 'trigger'), context, winner)
}

/** Step 2: a person has taken over, or is waited for. */
const storePaused = (turn: Turn): Turn =>
  noted(
    turn,
    turn.live?.paused === true
      ? { kind: 'pause_holds', why: turn.live.state.pauseReason ?? 'person', stepKey: turn.live.currentStepKey }
      : { kind: 'pause_holds', why: 'person', stepKey: null },
    { kind: 'stored_only', why: 'paused' },
  )

/** Time went by: a conversation that is over ends; else a question whose time is up takes its `!timeout` way. */
const passTime = (turn: Turn, context: TurnContext): Turn => {
  const current = settled(turn, context)
  // Only rows that were changed by hand hold a conversation that runs on behind a contact's pause: nothing may speak there.
  if (current.contact.paused && current.live?.paused === false) return paused(current, 'person')
  return applyTimeout(current, context)
}

/** A conversation that stands where there is nothing any more is over; what the contact said goes on to the triggers. */
const withoutVanishedStep = (turn: Turn, context: TurnContext): Turn =>
  turn.live !== null && liveStep(turn, context) === undefined ? ended(turn, 'broken', context.ports.now) : turn
