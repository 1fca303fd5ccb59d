import type { Step } from '../../../shared/domain/flowStep.ts'
import type { Exit } from '../../../shared/domain/trace.ts'
import { waits } from '../../../shared/flow/waits.ts'

/** The exit by which a step goes on whatever happens: `next`, or any other answer when it waits; null for an end. */
export function wayOn(step: Step): Exit | null {
  if (step.type === 'end') return null
  return waits(step) ? '*' : 'next'
}
