import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Position, Step } from '../../../shared/domain/flowStep.ts'
import { measures } from '../canvas/measures.ts'
import { stepHeight } from './stepHeight.ts'

/** A rectangle on the canvas, in its units. */
export interface Bounds extends Position {
  readonly width: number
  readonly height: number
}

/** The drawn sizes of steps by key, as far as they are known. */
export type Sizes = ReadonlyMap<string, { readonly width: number; readonly height: number }>

/** Where a step stands and how much room it takes; about, while it was not drawn yet. */
export function boundsOf(step: Step, sizes: Sizes): Bounds {
  const size = sizes.get(step.key) ?? { width: measures.stepWidth, height: stepHeight(step) }
  return { ...step.position, width: size.width, height: size.height }
}

/** The rectangle round several; null when there are none. */
export function boundsAround(all: readonly Bounds[]): Bounds | null {
  const [first] = all
  if (first === undefined) return null
  let [left, top, right, bottom] = [first.x, first.y, first.x, first.y]
  for (const { x, y, width, height } of all) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** The steps of those keys, in the order of the flow. */
export function stepsOf(document: FlowDocument, keys: readonly string[]): Step[] {
  const wanted = new Set(keys)
  return document.steps.filter(({ key }) => wanted.has(key))
}
