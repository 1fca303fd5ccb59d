import * as fc from 'fast-check'

export interface FuzzFailure {
  /** Finds the failure again at once. */
  readonly seed: number
  /** Which rule was broken. */
  readonly reason: string
  /** The smallest case that breaks it, as fast-check prints it. */
  readonly counterexample: string
}

/** What a run of fast-check found, or null. */
export function failureOf<T>(details: fc.RunDetails<T>, seed: number): FuzzFailure | null {
  if (!details.failed) return null
  const { errorInstance } = details
  const reason = errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance)
  return { seed, reason, counterexample: fc.stringify(details.counterexample) }
}
