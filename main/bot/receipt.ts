import type { DatabaseProblem } from '../../shared/api/errors.ts'
import type { TraceFact } from '../../shared/domain/trace.ts'
import type { PhoneProblem } from './phone.ts'

/** One thing the bot answered. */
export interface Reply {
  readonly messageId: string
  readonly text: string
}

/**
 * What became of a delivery. `ok` means that it is on disk and may be acknowledged; anything else changed nothing, and the
 * same delivery may come again.
 */
export type Receipt =
  | {
      readonly ok: true
      /** It was handled before; the rest is the outcome of the first time. */
      readonly duplicate: boolean
      readonly contactId: string
      readonly messageId: string
      readonly replies: readonly Reply[]
    }
  | { readonly ok: false; readonly code: 'bad_delivery'; readonly detail: string }
  | { readonly ok: false; readonly code: 'bad_phone'; readonly why: PhoneProblem }
  | { readonly ok: false; readonly code: 'database'; readonly problem: DatabaseProblem }
  /** Another process kept changing the same contact. */
  | { readonly ok: false; readonly code: 'busy' }
  | { readonly ok: false; readonly code: 'stopped' }

/** What became of news about a sent message. `news` is false when it changed nothing: known, late, or about no message of ours. */
export type StatusReceipt =
  | { readonly ok: true; readonly news: boolean }
  | { readonly ok: false; readonly code: 'bad_event'; readonly detail: string }
  | { readonly ok: false; readonly code: 'database'; readonly problem: DatabaseProblem }

/** What became of a person's order. `ok` means that it is on disk with what it led to; anything else changed nothing. */
export type CommandReceipt =
  | {
      readonly ok: true
      readonly contactId: string
      /** What left the order without effect, or a part of it; the trace's own words. */
      readonly refusals: readonly Refusal[]
      readonly replies: readonly Reply[]
    }
  | { readonly ok: false; readonly code: 'unknown_contact' }
  | { readonly ok: false; readonly code: 'bad_command'; readonly detail: string }
  | { readonly ok: false; readonly code: 'database'; readonly problem: DatabaseProblem }
  /** Another process kept changing the same contact. */
  | { readonly ok: false; readonly code: 'busy' }
  | { readonly ok: false; readonly code: 'stopped' }

export type Refusal = Extract<TraceFact, { kind: 'command_refused' | 'flow_unusable' | 'template_unusable' }>
