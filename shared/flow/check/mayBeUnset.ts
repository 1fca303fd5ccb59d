import type { FlowEdge, FlowGraph } from '../graph.ts'
import { variableSetOn } from './variableSetOn.ts'

/** Variables handled in one pass: one bit each. */
const chunk = 30

/**
 * For each step the variables that may not have been asked for when a conversation gets there, whatever way it came. One pass for 30
 * variables.
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

const setBit = (edge: FlowEdge, place: ReadonlyMap<string, number>, pass: number): number => {
  const name = variableSetOn(edge)
  const index = name === null ? undefined : place.get(name)
  return index === undefined || Math.floor(index / chunk) !== pass ? 0 : 1 << (index % chunk)
}
