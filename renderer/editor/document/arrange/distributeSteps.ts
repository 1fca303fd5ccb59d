import type { FlowDocument } from '../../../../shared/domain/flow.ts'
import type { Position } from '../../../../shared/domain/flowStep.ts'
import { boundsOf, stepsOf, type Bounds, type Sizes } from '../bounds.ts'
import { moveSteps } from '../moveSteps.ts'

/** Makes the gaps between three or more steps equal along a direction; the outermost two stay where they are. */
export function distributeSteps(
  document: FlowDocument,
  keys: readonly string[],
  direction: 'across' | 'down',
  sizes: Sizes,
): FlowDocument {
  const all = stepsOf(document, keys).map((step) => ({ key: step.key, ...boundsOf(step, sizes) }))
  const from = (one: Bounds): number => (direction === 'across' ? one.x : one.y)
  const size = (one: Bounds): number => (direction === 'across' ? one.width : one.height)
  const sorted = all.toSorted((a, b) => from(a) + size(a) / 2 - (from(b) + size(b) / 2))
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined || sorted.length < 3) return document
  const inner = sorted.slice(1, -1)
  const room = from(last) - (from(first) + size(first)) - inner.reduce((sum, one) => sum + size(one), 0)
  const gap = room / (sorted.length - 1)
  const places = new Map<string, Position>()
  let at = from(first) + size(first)
  for (const one of inner) {
    at += gap
    const place = Math.round(at)
    places.set(one.key, direction === 'across' ? { x: place, y: one.y } : { x: one.x, y: place })
    at += size(one)
  }
  return moveSteps(document, { steps: places, start: null })
}
