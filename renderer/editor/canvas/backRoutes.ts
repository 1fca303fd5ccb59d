import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Step } from '../../../shared/domain/flowStep.ts'
import { exitsOf } from '../../../shared/flow/exits.ts'
import { stepHeight } from '../document/stepHeight.ts'
import { backRoute, type BackRoute, type Box, type UsedLane } from './backRoute.ts'
import type { Measured } from './flowNodes.ts'
import { measures } from './measures.ts'
import { lineId, startNodeId, stepNodeId } from './nodeId.ts'

/** A row of a step and the middle of its head, where lines begin and arrive. */
const row = 32
const arrivesAt = 24
/** A line to a step that begins less than this beyond the end of its own has no room for a curve. */
const room = 24

/** The routes of all lines that lead back, by line id. Lines that lead on need none. */
export function backRoutes(document: FlowDocument, measured: Measured): ReadonlyMap<string, BackRoute> {
  const boxes = new Map(document.steps.map((step) => [step.key, boxOf(step, measured)]))
  const all = [...boxes.values(), startBox(document, measured)]
  const used: UsedLane[] = []
  const arrivals = new Map<string, number>()
  const routes = new Map<string, BackRoute>()
  for (const step of document.steps) {
    const from = boxes.get(step.key)
    if (from === undefined) continue
    const exits = exitsOf(step)
    exits.forEach(({ exit, to: target }, index) => {
      const to = target === null ? undefined : boxes.get(target)
      if (target === null || to === undefined || to.left - from.right > room) return
      const arrival = arrivals.get(target) ?? 0
      arrivals.set(target, arrival + 1)
      const fromY = from.bottom - (exits.length - index - 0.5) * row
      const place = { above: index, below: exits.length - 1 - index, arrival }
      const route = backRoute({ from, fromY, to, toY: to.top + arrivesAt }, all, used, place)
      used.push({ left: to.left - route.back, right: from.right + route.out, y: route.lane })
      routes.set(lineId({ from: step.key, exit }), route)
    })
  }
  return routes
}

function boxOf(step: Step, measured: Measured): Box {
  const size = measured.get(stepNodeId(step.key)) ?? { width: measures.stepWidth, height: stepHeight(step) }
  const { x, y } = step.position
  return { left: x, top: y, right: x + size.width, bottom: y + size.height }
}

function startBox({ canvas: { start } }: FlowDocument, measured: Measured): Box {
  const size = measured.get(startNodeId) ?? { width: measures.startWidth, height: measures.stepHeight }
  return { left: start.x, top: start.y, right: start.x + size.width, bottom: start.y + size.height }
}
