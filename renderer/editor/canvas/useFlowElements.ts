import { useRef } from 'react'
import { problemsByStep } from '../problems/problemsByStep.ts'
import { useProblems } from '../problems/ProblemsContext.ts'
import { useEditor } from '../store/EditorContext.tsx'
import type { Problem } from '../../../shared/flow/check/problem.ts'
import { flowLines, type FlowEdge } from './flowLines.ts'
import { flowNodes, type FlowNode, type Measured } from './flowNodes.ts'
import { useCanvasWords } from './useCanvasWords.ts'

/** Nodes and lines of the opened flow for React Flow. Whatever did not change stays the same value from one drawing to the next. */
export function useFlowElements(measured: Measured): { nodes: readonly FlowNode[]; edges: readonly FlowEdge[] } {
  const document = useEditor((state) => state.document)
  const selection = useEditor((state) => state.selection)
  const live = useEditor((state) => state.live)
  const titleInEdit = useEditor((state) => state.titleInEdit)
  const words = useCanvasWords()
  const problemList = useProblems()
  const last = useRef<{
    nodes: readonly FlowNode[]
    edges: readonly FlowEdge[]
    problems: ReadonlyMap<string | null, readonly Problem[]>
  }>({ nodes: [], edges: [], problems: new Map() })
  const problems = problemsByStep(last.current.problems, problemList)
  const nodes = flowNodes(last.current.nodes, { document, selection, problems, live, titleInEdit, measured, words })
  const edges = flowLines(last.current.edges, { document, selected: selection.line, live, words })
  last.current = { nodes, edges, problems }
  return { nodes, edges }
}
