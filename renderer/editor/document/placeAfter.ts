import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Position } from '../../../shared/domain/flowStep.ts'
import { exitsOf } from '../../../shared/flow/exits.ts'
import { findStep } from './findStep.ts'
import { freePlace, type Size } from './freePlace.ts'
import type { Line } from './line.ts'
import { target } from './target.ts'

/**
 * Where a step goes that is added after a way out: to the right of where the line begins, at the height of its exit; on a line that
 * is linked, halfway to where it leads. Never on top of another step.
 */
export function placeAfter(document: FlowDocument, line: Line, size: Size & { readonly gap: number }): Position {
  const from = line.from === null ? null : findStep(document, line.from)
  const origin = from?.position ?? document.canvas.start
  const leadsTo = target(document, line)
  const next = leadsTo === null ? null : findStep(document, leadsTo)
  if (next !== null) {
    const middle = { x: (origin.x + next.position.x) / 2, y: (origin.y + next.position.y) / 2 }
    return freePlace(document, middle, size)
  }
  const row =
    from === null
      ? 0
      : Math.max(
          0,
          exitsOf(from).findIndex(({ exit }) => exit === line.exit),
        )
  return freePlace(document, { x: origin.x + size.width + size.gap, y: origin.y + row * 32 }, size)
}
