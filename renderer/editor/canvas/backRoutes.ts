import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Step } from '../../../shared/domain/flowStep.ts'
import type { BackRoute, Box } from '../../../shared/flow/picture/backRoute.ts'
import { linesBack } from '../../../shared/flow/picture/linesBack.ts'
import { foldedSteps } from '../document/groups/groupsOf.ts'
import { stepHeight } from '../document/stepHeight.ts'
import type { Measured } from './flowNodes.ts'
import { measures } from './measures.ts'
import { lineId, startNodeId, stepNodeId } from './nodeId.ts'

/** The routes of all lines that lead back, by line id. Lines that lead on need none, nor do those of steps that are folded up. */
export function backRoutes(document: FlowDocument, measured: Measured): ReadonlyMap<string, BackRoute> {
  const folded = foldedSteps(document)
  const seen = document.steps.filter(({ key }) => !folded.has(key))
  const boxes = new Map(seen.map((step) => [step.key, boxOf(step, measured)]))
  const lines = linesBack(seen, boxes, startBox(document, measured))
  return new Map(lines.map(({ route, ...line }) => [lineId(line), route]))
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
