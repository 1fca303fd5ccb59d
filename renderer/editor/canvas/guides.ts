import type { Bounds } from '../document/bounds.ts'

/** A line that shows what something being dragged lines up with: at `at`, from `from` to `to`, in canvas units. */
export interface Guide {
  readonly direction: 'across' | 'down'
  readonly at: number
  readonly from: number
  readonly to: number
}

/** How far to move so that something lines up, and the lines to show; both 0 and none when nothing is near. */
export interface Guided {
  readonly dx: number
  readonly dy: number
  readonly guides: readonly Guide[]
}

/**
 * Lines something being dragged up with the edges and middles of others that are no further than `reach` canvas units. The nearest
 * wins; of two equally near ones, the first.
 */
export function guided(moving: Bounds, others: readonly Bounds[], reach: number): Guided {
  const down = nearest(moving, others, reach, (one) => [one.x, one.x + one.width / 2, one.x + one.width])
  const across = nearest(moving, others, reach, (one) => [one.y, one.y + one.height / 2, one.y + one.height])
  const dx = down?.by ?? 0
  const dy = across?.by ?? 0
  const at = { ...moving, x: moving.x + dx, y: moving.y + dy }
  const guides: Guide[] = []
  if (down !== null) guides.push({ direction: 'down', at: down.at, ...span(at, down.other, 'y', 'height') })
  if (across !== null) guides.push({ direction: 'across', at: across.at, ...span(at, across.other, 'x', 'width') })
  return { dx, dy, guides }
}

interface Near {
  readonly by: number
  readonly at: number
  readonly other: Bounds
}

/** Begins with beginnings, middles with middles, ends with ends: other pairs line up by accident only. */
function nearest(
  moving: Bounds,
  others: readonly Bounds[],
  reach: number,
  marks: (one: Bounds) => readonly number[],
): Near | null {
  const own = marks(moving)
  let best: Near | null = null
  for (const other of others) {
    marks(other).forEach((at, place) => {
      const by = at - (own[place] ?? 0)
      if (Math.abs(by) > reach || (best !== null && Math.abs(by) >= Math.abs(best.by))) return
      best = { by, at, other }
    })
  }
  return best
}

function span(a: Bounds, b: Bounds, from: 'x' | 'y', size: 'width' | 'height'): { from: number; to: number } {
  return { from: Math.min(a[from], b[from]), to: Math.max(a[from] + a[size], b[from] + b[size]) }
}
