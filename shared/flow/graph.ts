import type { FlowDocument } from '../domain/flow.ts'
import type { Step } from '../domain/flowStep.ts'
import { exitsOf, type StepExit } from './exits.ts'
import { waits } from './waits.ts'

/** A line of the graph: an exit that leads to a step that exists. */
export interface FlowEdge {
  readonly from: Step
  readonly exit: StepExit
  readonly to: Step
}

/** A flow as a graph. Of steps that share a key only the first one can be gone to. */
export interface FlowGraph {
  readonly first: Step | null
  readonly steps: ReadonlyMap<string, Step>
  /** Ways out by step key, in the order of its exits. */
  readonly edges: ReadonlyMap<string, readonly FlowEdge[]>
}

/** The graph of a document, in linear time. */
export const flowGraph = (document: Pick<FlowDocument, 'steps'>): FlowGraph => {
  const steps = new Map<string, Step>()
  for (const step of document.steps) if (!steps.has(step.key)) steps.set(step.key, step)
  const edges = new Map<string, FlowEdge[]>()
  for (const from of steps.values()) edges.set(from.key, edgesOf(from, steps))
  return { first: document.steps[0] ?? null, steps, edges }
}

/** The steps a conversation can come to from the flow's first step. */
export const reachable = (graph: FlowGraph): ReadonlySet<string> => new Set(arrivals(graph, () => true).keys())

/** The steps from which some step that fulfils `goal` can be reached, those steps included. */
export const reaching = (graph: FlowGraph, goal: (step: Step) => boolean): ReadonlySet<string> => {
  const before = new Map<string, string[]>()
  for (const [key, edges] of graph.edges) {
    for (const { to } of edges) {
      const sources = before.get(to.key)
      if (sources === undefined) before.set(to.key, [key])
      else sources.push(key)
    }
  }
  const found = new Set([...graph.steps.values()].filter(goal).map((step) => step.key))
  // A set's iterator also visits what is added meanwhile: this is the queue.
  for (const key of found) for (const source of before.get(key) ?? []) found.add(source)
  return found
}

/**
 * The lines of a shortest way from the first step to `stepKey`, in order: their exits are what to say. Null when there is none, or
 * none that only takes `passable` lines.
 */
export const shortestPath = (
  graph: FlowGraph,
  stepKey: string,
  passable: (edge: FlowEdge) => boolean = () => true,
): FlowEdge[] | null => {
  const arrivedBy = arrivals(graph, passable)
  const path: FlowEdge[] = []
  let edge = arrivedBy.get(stepKey)
  if (edge === undefined) return null
  while (edge !== undefined && edge !== null) {
    path.push(edge)
    edge = arrivedBy.get(edge.from.key)
  }
  return path.toReversed()
}

/** Loops of steps that go on by themselves, so that the bot would talk without end. Each as step keys in the order of the loop. */
export const silentCycles = (graph: FlowGraph): string[][] => {
  const cycles: string[][] = []
  const settled = new Set<string>()
  for (const start of graph.steps.keys()) {
    const place = new Map<string, number>()
    const walk: string[] = []
    let key: string | null = start
    // Such steps have one way out at most, so following it finds every loop once.
    while (key !== null && !settled.has(key) && !place.has(key)) {
      place.set(key, walk.length)
      walk.push(key)
      key = silentNext(graph, key)
    }
    const loopStart = key === null ? undefined : place.get(key)
    if (loopStart !== undefined) cycles.push(walk.slice(loopStart))
    for (const seen of walk) settled.add(seen)
  }
  return cycles
}

const silentNext = (graph: FlowGraph, key: string): string | null => {
  const step = graph.steps.get(key)
  if (step === undefined || waits(step)) return null
  return graph.edges.get(key)?.[0]?.to.key ?? null
}

/** Breadth first from the first step: by which line each step was reached first (null: the first step itself). */
const arrivals = (graph: FlowGraph, passable: (edge: FlowEdge) => boolean): Map<string, FlowEdge | null> => {
  const arrivedBy = new Map<string, FlowEdge | null>()
  if (graph.first === null) return arrivedBy
  arrivedBy.set(graph.first.key, null)
  for (const key of arrivedBy.keys()) {
    for (const edge of graph.edges.get(key) ?? []) {
      if (!arrivedBy.has(edge.to.key) && passable(edge)) arrivedBy.set(edge.to.key, edge)
    }
  }
  return arrivedBy
}

const edgesOf = (from: Step, steps: ReadonlyMap<string, Step>): FlowEdge[] =>
  exitsOf(from).flatMap((exit) => {
    const to = exit.to === null ? undefined : steps.get(exit.to)
    return to === undefined ? [] : [{ from, exit, to }]
  })
