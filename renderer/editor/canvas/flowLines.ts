import type { Edge } from 'reactflow'
import type { FlowDocument } from '../../../shared/domain/flow.ts'
import { exitsOf, type StepExit } from '../../../shared/flow/exits.ts'
import { waits } from '../../../shared/flow/waits.ts'
import { foldedSteps } from '../document/groups/groupsOf.ts'
import { findStep, stepsByKey } from '../document/findStep.ts'
import type { CanvasWords } from './canvasWords.ts'
import { sameLine, startLine, type Line } from '../document/line.ts'
import type { BackRoute } from '../../../shared/flow/picture/backRoute.ts'
import type { LiveMarks } from '../store/liveMarks.ts'
import { exitHandleId, groupNodeId, lineId, startNodeId, stepNodeId } from './nodeId.ts'

export type LineData = {
  readonly line: Line
  /** Any other answer, too many invalid ones, no answer in time: drawn dashed. */
  readonly exception: boolean
  /** The place of this line among those the last turn took (0 = first); null when it was not taken. */
  readonly taken: number | null
  /** Changes with every turn, so that the mark runs again. */
  readonly turn: number
  readonly to: string
  /** Titles of the two ends; `fromTitle` is the Start node's name for its line. */
  readonly fromTitle: string
  readonly toTitle: string
  /** How it runs round the steps when it leads back; null when it leads on. */
  readonly route: BackRoute | null
}
export type FlowEdge = Edge<LineData, 'line'>

export interface LinesInput {
  readonly document: FlowDocument
  readonly selected: Line | null
  readonly live: LiveMarks
  /** Of the lines that lead back, by line id. */
  readonly routes: ReadonlyMap<string, BackRoute>
  readonly words: CanvasWords
}

/** The lines of a flow: one for each way out that leads to a step. Unchanged lines come back as the same value. */
export function flowLines(
  before: readonly FlowEdge[],
  { document, selected, live, routes, words }: LinesInput,
): readonly FlowEdge[] {
  const known = new Map(before.map((edge) => [edge.id, edge]))
  const steps = stepsByKey(document)
  const taken = new Map(live.ways.map((way, index) => [lineId(drawnWay(document, way)), index]))
  const folded = foldedSteps(document)
  const edges: FlowEdge[] = []
  const add = (line: Line, to: string, exception: boolean): void => {
    const inside = folded.get(to)
    const outside = line.from === null ? undefined : folded.get(line.from)
    if (inside !== undefined && inside === outside) return
    const id = lineId(line)
    const place = taken.get(id) ?? null
    const data: LineData = {
      line,
      to,
      exception,
      taken: place,
      turn: place === null ? 0 : live.turn,
      fromTitle: line.from === null ? words.start : (steps.get(line.from)?.title ?? ''),
      toTitle: steps.get(to)?.title ?? '',
      route: routes.get(id) ?? null,
    }
    edges.push(edge(known.get(id), id, sameLine(line, selected), data, words, { inside, outside }))
  }
  const first = document.steps[0]
  if (first !== undefined) add(startLine, first.key, false)
  for (const step of steps.values()) {
    for (const { exit, to, label } of exitsOf(step)) {
      if (to !== null && steps.has(to)) add({ from: step.key, exit }, to, isException(label.kind))
    }
  }
  return edges
}

const isException = (kind: StepExit['label']['kind']): boolean =>
  kind === 'any' || kind === 'invalid' || kind === 'timeout'

/** A step that does not wait may have gone on by `*`; the canvas draws that way as `next`. */
function drawnWay(document: FlowDocument, way: Line): Line {
  if (way.from === null || way.exit !== '*') return way
  const step = findStep(document, way.from)
  return step === null || waits(step) ? way : { ...way, exit: 'next' }
}

function edge(
  known: FlowEdge | undefined,
  id: string,
  selected: boolean,
  data: LineData,
  words: CanvasWords,
  /** The groups that its ends are folded up in. */
  { inside, outside }: { readonly inside: string | undefined; readonly outside: string | undefined },
): FlowEdge {
  const from = data.line.from === null ? startNodeId : stepNodeId(data.line.from)
  const source = outside === undefined ? from : groupNodeId(outside)
  const target = inside === undefined ? stepNodeId(data.to) : groupNodeId(inside)
  const ariaLabel = words.line(data.fromTitle, data.toTitle)
  if (
    known?.data !== undefined &&
    known.source === source &&
    known.target === target &&
    known.selected === selected &&
    known.data.taken === data.taken &&
    known.data.turn === data.turn &&
    known.data.exception === data.exception &&
    sameRoute(known.data.route, data.route) &&
    known.ariaLabel === ariaLabel
  ) {
    return known
  }
  return {
    id,
    type: 'line',
    source,
    sourceHandle: outside === undefined ? exitHandleId(data.line.exit) : null,
    target,
    data,
    selected,
    // A box round steps must not select the lines between them: lines are selected by clicking only.
    selectable: false,
    ariaRole: 'group',
    ariaLabel,
    domAttributes: words.lineRole,
    reconnectable: inside === undefined ? 'target' : false,
    zIndex: data.taken !== null || selected ? 1 : 0,
  }
}

const sameRoute = (a: BackRoute | null, b: BackRoute | null): boolean =>
  a === b || (a !== null && b !== null && a.out === b.out && a.lane === b.lane && a.back === b.back)
