/** A rectangle on the canvas, in its units. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A line that leads back: out of the right side of `from` at `fromY`, into the left side of `to` at `toY`. */
export interface BackLine {
  readonly from: Box
  readonly fromY: number
  readonly to: Box
  readonly toY: number
}

/** How a line that leads back runs: out by `out`, along the height `lane`, and in by `back`. In canvas units. */
export interface BackRoute {
  readonly out: number
  readonly lane: number
  readonly back: number
}

/** The horizontal part of a route that another line runs along already. */
export interface UsedLane {
  readonly left: number
  readonly right: number
  readonly y: number
}

/** Room between a lane and a step, and between two lanes. */
const clearance = 18
const apart = 8
const stub = 22

/**
 * Finds the shortest way back that crosses no step and lies on no other lane. `place` tells apart the lines of one step (0 = the
 * topmost), `arrival` those that come into one step, so that they run beside each other.
 */
export function backRoute(
  line: BackLine,
  boxes: readonly Box[],
  used: readonly UsedLane[],
  place: { readonly above: number; readonly below: number; readonly arrival: number },
): BackRoute {
  const back = stub + apart * Math.min(place.arrival, 4)
  const left = Math.min(line.to.left - back, line.from.right)
  const right = Math.max(line.from.right + stub, line.to.left)
  const closed = merged([
    ...boxes
      .filter((box) => box.left - stub < right && box.right + stub > left)
      .map(({ top, bottom }): Interval => [top - clearance, bottom + clearance]),
    ...used.filter((lane) => lane.left < right && lane.right > left).map(({ y }): Interval => [y - apart, y + apart]),
  ])
  const middle = (line.fromY + line.toY) / 2
  const inside = closed.find(([from, to]) => from < middle && middle < to)
  const candidates = inside === undefined ? [middle] : closed.flatMap(([from, to]) => [from, to])
  const way = (y: number): number => Math.abs(y - line.fromY) + Math.abs(y - line.toY) + Math.abs(y - middle) / 100
  const lane = candidates.reduce((best, y) => (way(y) < way(best) ? y : best), candidates[0] ?? middle)
  // Of two lines that turn the same way, the one that has to pass the other's beginning runs outside.
  const passed = lane < line.fromY ? place.above : place.below
  return { out: stub + apart * Math.min(passed, 4), lane, back }
}

type Interval = readonly [from: number, to: number]

function merged(intervals: readonly Interval[]): Interval[] {
  const result: Interval[] = []
  for (const [from, to] of intervals.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1)
    if (last !== undefined && from < last[1]) result[result.length - 1] = [last[0], Math.max(last[1], to)]
    else result.push([from, to])
  }
  return result
}
