import type { FlowDocument } from '../../../../shared/domain/flow.ts'
import type { Position } from '../../../../shared/domain/flowStep.ts'
import type { Alignment } from '../../../commands/editorTarget.ts'
import { boundsAround, boundsOf, stepsOf, type Bounds, type Sizes } from '../bounds.ts'
import { moveSteps } from '../moveSteps.ts'

/** Brings steps to one edge, or to one middle, of the rectangle round them. */
export function alignSteps(
  document: FlowDocument,
  keys: readonly string[],
  alignment: Alignment,
  sizes: Sizes,
): FlowDocument {
  const steps = stepsOf(document, keys)
  const around = boundsAround(steps.map((step) => boundsOf(step, sizes)))
  if (around === null || steps.length < 2) return document
  const places = new Map(steps.map((step) => [step.key, aligned(boundsOf(step, sizes), around, alignment)]))
  return moveSteps(document, { steps: places, start: null })
}

function aligned({ x, y, width, height }: Bounds, around: Bounds, alignment: Alignment): Position {
  switch (alignment) {
    case 'left':
      return { x: around.x, y }
    case 'center':
      return { x: Math.round(around.x + (around.width - width) / 2), y }
    case 'right':
      return { x: around.x + around.width - width, y }
    case 'top':
      return { x, y: around.y }
    case 'middle':
      return { x, y: Math.round(around.y + (around.height - height) / 2) }
    case 'bottom':
      return { x, y: around.y + around.height - height }
  }
}
