import { type FlowEdge, type FlowGraph, shortestPath } from '../graph.ts'
import type { Problem } from './problem.ts'
import { variableSetOn } from './variableSetOn.ts'

/**
 * A conversation that meets a problem, as the lines it takes from the first step to the problem's step; a simulator can play their
 * exits. Null where there is none: the problem is of the whole flow, or nobody gets to its step.
 */
export const examplePath = (graph: FlowGraph, problem: Problem): FlowEdge[] | null => {
  if (problem.stepKey === null) return null
  if (problem.code !== 'variable_may_be_empty') return shortestPath(graph, problem.stepKey)
  return shortestPath(graph, problem.stepKey, (edge) => variableSetOn(edge) !== problem.params.variable)
}
