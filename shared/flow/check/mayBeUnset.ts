import { waits } from '../waits.ts'
import type { FlowEdge, FlowGraph } from '../graph.ts'

/** Variables handled in one pass: one bit each. */
const chunk = 30

/**
 * For each step the variables that may not have been asked for when a conversation gets there, whatever way it came. A step sets its
 * variable on the ways out that an answer takes, not after too many invalid answers and not by time. One pass for 30 variables.
 */
export const mayBeUnset = (
  graph: FlowGraph,
  names: ReadonlySet<string>,
): ((stepKey: string, name: string) => boolean) => {
  const place = new Map([...names].map((name, index) => [name, index]))
  const passes = Array.from({ length: Math.ceil(names.size / chunk) }, (_, pass) => unsetBits(graph, place, pass))
  return (stepKey, name) => {
    const index = place.get(name)
    if (index === undefined) return true
    return ((passes[Math.floor(index / chunk)]?.get(stepKey) ?? 0) & (1 << (index % chunk))) !== 0
  }
}

/** By step, one bit for each variable of this pass that may still be unset; spread along the lines until nothing changes. */
const unsetBits = (graph: FlowGraph, place: ReadonlyMap<string, number>, pass: number): Map<string, number> => {
  const unset = new Map<string, number>()
  if (graph.first === null) return unset
  unset.set(graph.first.key, (1 << chunk) - 1)
  const queue = [graph.first.key]
  for (const key of queue) {
    for (const edge of graph.edges.get(key) ?? []) {
      const before = unset.get(edge.to.key)
      const after = (before ?? 0) | ((unset.get(key) ?? 0) & ~setBit(edge, place, pass))
      if (after === before) continue
      unset.set(edge.to.key, after)
      queue.push(edge.to.key)
    }
  }
  return unset
}

const setBit = ({ from, exit }: FlowEdge, place: ReadonlyMap<string, number>, pass: number): number => {
  if (!waits(from) || from.variable === null) return 0
  if (exit.label.kind !== 'answer' && exit.label.kind !== 'any') return 0
  const index = place.get(from.variable)
  return index === undefined || Math.floor(index / chunk) !== pass ? 0 : 1 << (index % chunk)
}
