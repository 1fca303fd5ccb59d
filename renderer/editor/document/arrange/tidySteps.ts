import type { FlowDocument } from '../../../../shared/domain/flow.ts'
import type { Position } from '../../../../shared/domain/flowStep.ts'
import { measures } from '../../canvas/measures.ts'
import { boundsAround, boundsOf, stepsOf, type Sizes } from '../bounds.ts'
import { freeShift } from '../freeShift.ts'
import { moveSteps } from '../moveSteps.ts'
import { onGrid } from '../onGrid.ts'
import { layersOf, type Layers } from './layers.ts'

/** Room between two columns, and between two steps of a column. */
const across = 112
const down = 40

/**
 * Arranges a flow as a tree that grows to the right: every step beside the one that leads to it, its ways on from top to bottom in
 * the order of its answers, and no step on another. Our own arrangement, because general ones (dagre, elk) put a quarter to a half
 * of the answers out of order. `keys` null: the whole flow, with Start before its first step; else those steps only, which then
 * stay where they are as a whole, further down when something stands there.
 */
export function tidySteps(document: FlowDocument, keys: readonly string[] | null, sizes: Sizes): FlowDocument {
  const steps = stepsOf(document, keys ?? document.steps.map(({ key }) => key))
  if (steps.length === 0) return document
  const layers = layersOf(document, new Set(steps.map(({ key }) => key)))
  const heights = new Map(steps.map((step) => [step.key, boundsOf(step, sizes).height]))
  const width = Math.max(...steps.map((step) => boundsOf(step, sizes).width))
  const tops = placed(layers, heights)
  const places = new Map<string, Position>()
  for (const { key } of steps) {
    places.set(key, { x: (layers.layer.get(key) ?? 0) * (width + across), y: tops.get(key) ?? 0 })
  }
  return keys === null ? wholeFlow(document, places) : part(document, keys, places, sizes)
}

/** The first step stays at the height of Start, which stays where it is. */
function wholeFlow(document: FlowDocument, places: ReadonlyMap<string, Position>): FlowDocument {
  const { start } = document.canvas
  const firstTop = places.get(document.steps[0]?.key ?? '')?.y ?? 0
  const dx = start.x + measures.startWidth + across
  return moveSteps(document, { steps: shifted(places, dx, start.y - firstTop), start: null })
}

function part(
  document: FlowDocument,
  keys: readonly string[],
  places: ReadonlyMap<string, Position>,
  sizes: Sizes,
): FlowDocument {
  const before = boundsAround(stepsOf(document, keys).map((step) => boundsOf(step, sizes)))
  const chosen = new Set(keys)
  const steps = document.steps.flatMap((step) => {
    const position = places.get(step.key)
    return position === undefined ? [] : [{ ...step, position }]
  })
  const after = boundsAround(steps.map((step) => boundsOf(step, sizes)))
  if (before === null || after === null) return document
  const others = { ...document, steps: document.steps.filter(({ key }) => !chosen.has(key)) }
  const shift = freeShift(others, steps, { x: before.x - after.x, y: before.y - after.y }, sizes)
  return moveSteps(document, { steps: shifted(places, shift.x, shift.y), start: null })
}

const shifted = (places: ReadonlyMap<string, Position>, dx: number, dy: number): Map<string, Position> =>
  new Map([...places].map(([key, { x, y }]) => [key, { x: onGrid(x + dx), y: onGrid(y + dy) }]))

/** Steps on the grid may come nearer to each other by this much. */
const { grid } = measures

/**
 * The room that a step and everything under it takes, column by column. The last entry is the step's own column, so that a parent
 * is put in front by pushing.
 */
interface Outline {
  readonly tops: number[]
  readonly bottoms: number[]
  /** To be added to every number of it. */
  shift: number
}

/** Where a line arrives at a step, from its top, and the room that a line on its way to a column further right is left. */
const arrives = 24
const corridor = 16

/**
 * The top of every step. Subtrees are moved together as wholes, from the leaves up, as close as their outlines allow. A line that
 * passes columns on its way has a corridor of its own there, so that it runs over no step and the order holds for its step too.
 */
function placed(
  { roots, under, layer, bottomUp }: Layers,
  heights: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const outlines = new Map<string, Outline>()
  /** How far a step and all under it are moved, relative to the one it stands under. */
  const moved = new Map<string, number>()
  const own = new Map<string, number>()

  const stack = (keys: readonly string[], column: number): Outline | null => {
    let all: Outline | null = null
    for (const key of keys) {
      const outline = outlines.get(key)
      if (outline === undefined) continue
      outlines.delete(key)
      const line = (own.get(key) ?? 0) + arrives - outline.shift
      for (let passed = (layer.get(key) ?? 0) - 1; passed > column; passed -= 1) {
        outline.tops.push(line - corridor / 2)
        outline.bottoms.push(line + corridor / 2)
      }
      const by = all === null ? 0 : distance(all, outline)
      moved.set(key, by)
      outline.shift += by
      all = all === null ? outline : joined(all, outline)
    }
    return all
  }

  for (const key of bottomUp) {
    const children = under.get(key) ?? []
    const outline = stack(children, layer.get(key) ?? 0) ?? { tops: [], bottoms: [], shift: 0 }
    const middles = [children[0], children.at(-1)].flatMap((child) =>
      child === undefined ? [] : [(own.get(child) ?? 0) + (moved.get(child) ?? 0) + (heights.get(child) ?? 0) / 2],
    )
    const height = heights.get(key) ?? 0
    const middle = middles.length === 0 ? height / 2 : middles.reduce((sum, one) => sum + one, 0) / middles.length
    const top = middle - height / 2
    own.set(key, top)
    outline.tops.push(top - outline.shift)
    outline.bottoms.push(top + height - outline.shift)
    outlines.set(key, outline)
  }
  stack(roots, -1)

  const tops = new Map<string, number>()
  const sums = new Map<string, number>()
  for (const key of bottomUp.toReversed()) {
    const by = (sums.get(key) ?? 0) + (moved.get(key) ?? 0)
    tops.set(key, (own.get(key) ?? 0) + by)
    for (const child of under.get(key) ?? []) sums.set(child, by)
  }
  return tops
}

/** How far the lower outline has to go down to be clear of the upper one in every column that both have. */
function distance(upper: Outline, lower: Outline): number {
  let least = Number.NEGATIVE_INFINITY
  for (let column = 1; column <= Math.min(upper.tops.length, lower.tops.length); column += 1) {
    const bottom = (upper.bottoms.at(-column) ?? 0) + upper.shift
    const top = (lower.tops.at(-column) ?? 0) + lower.shift
    least = Math.max(least, bottom + down + grid - top)
  }
  return least
}

/** One outline round both; the longer list is used again, so that joining many costs no more than there are steps. */
function joined(upper: Outline, lower: Outline): Outline {
  const [long, short] = upper.tops.length >= lower.tops.length ? [upper, lower] : [lower, upper]
  for (let column = 1; column <= short.tops.length; column += 1) {
    const [at, from] = [long.tops.length - column, short.tops.length - column]
    if (short === upper) long.tops[at] = (short.tops[from] ?? 0) + short.shift - long.shift
    else long.bottoms[at] = (short.bottoms[from] ?? 0) + short.shift - long.shift
  }
  return long
}
