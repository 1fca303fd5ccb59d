import type { Step } from '../../domain/flowStep.ts'
import type { Exit } from '../../domain/trace.ts'
import { exitsOf } from '../exits.ts'
import { backRoute, type BackRoute, type Box, type UsedLane } from './backRoute.ts'

/** A row of a step and the middle of its head, where lines begin and arrive, in canvas units. */
export const exitRow = 32
export const arrivesAt = 24
/** A line to a step that begins less than this beyond the end of its own has no room for a curve. */
const room = 24

/** A line that leads back, and how it runs round the steps. */
export interface LineBack {
  readonly from: string
  readonly exit: Exit
  readonly route: BackRoute
}

/** Where the line of a step's exit begins: the middle of its row, counted from below. `exits`: how many the step has. */
export const exitY = (box: Box, index: number, exits: number): number => box.bottom - (exits - index - 0.5) * exitRow

/** The routes of all lines that lead back, in the order of the steps; lines that lead on need none. `boxes`: by step key. */
export function linesBack(steps: readonly Step[], boxes: ReadonlyMap<string, Box>, start: Box): LineBack[] {
  const all = [...boxes.values(), start]
  const used: UsedLane[] = []
  const arrivals = new Map<string, number>()
  const lines: LineBack[] = []
  for (const step of steps) {
    const from = boxes.get(step.key)
    if (from === undefined) continue
    const exits = exitsOf(step)
    exits.forEach(({ exit, to: target }, index) => {
      const to = target === null ? undefined : boxes.get(target)
      if (target === null || to === undefined || to.left - from.right > room) return
      const arrival = arrivals.get(target) ?? 0
      arrivals.set(target, arrival + 1)
      const fromY = exitY(from, index, exits.length)
      const place = { above: index, below: exits.length - 1 - index, arrival }
      const route = backRoute({ from, fromY, to, toY: to.top + arrivesAt }, all, used, place)
      used.push({ left: to.left - route.back, right: from.right + route.out, y: route.lane })
      lines.push({ from: step.key, exit, route })
    })
  }
  return lines
}
