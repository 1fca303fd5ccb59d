import { bounds } from './bounds.ts'
import type { Turn } from './turn.ts'
import { noted, paused } from './turn.ts'
import type { Situation } from './types.ts'

/** Whether this message is one too many within a minute: very likely another bot speaks. */
export const floods = (situation: Situation): boolean => situation.inboundInLastMinute >= bounds.inboundPerMinute

/** Stores the message only; a conversation inside a flow waits for a person from now on. */
export const stopFlood = (turn: Turn): Turn =>
  noted(paused(noted(turn, { kind: 'guard', guard: 'inbound_per_minute' }), 'loop'), {
    kind: 'stored_only',
    why: 'loop',
  })
