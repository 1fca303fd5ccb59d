import { useState } from 'react'
import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Problem } from '../../../shared/flow/check/problem.ts'
import { problemsByStep } from '../problems/problemsByStep.ts'
import { useProblems } from '../problems/ProblemsContext.ts'
import { useEditor } from '../store/EditorContext.tsx'
import type { EditorState } from '../store/editorStore.ts'
import type { CanvasWords } from './canvasWords.ts'
import type { BackRoute } from '../../../shared/flow/picture/backRoute.ts'
import { backRoutes } from './backRoutes.ts'
import { flowLines, type FlowEdge } from './flowLines.ts'
import { flowNodes, type FlowNode, type Measured } from './flowNodes.ts'
import { useCanvasWords } from './useCanvasWords.ts'

interface Elements {
  readonly nodes: readonly FlowNode[]
  readonly edges: readonly FlowEdge[]
}

/** Nodes and lines of the opened flow for React Flow. Whatever did not change stays the same value from one drawing to the next. */
export function useFlowElements(measured: Measured): Elements {
  const document = useEditor((state) => state.document)
  const selection = useEditor((state) => state.selection)
  const live = useEditor((state) => state.live)
  const titleInEdit = useEditor((state) => state.titleInEdit)
  const words = useCanvasWords()
  const problems = useProblems()
  const [derive] = useState(rememberingElements)
  return derive({ document, selection, live, titleInEdit }, measured, problems, words)
}

type Shown = Pick<EditorState, 'document' | 'selection' | 'live' | 'titleInEdit'>

/** Derives nodes and lines, remembering the last ones so that unchanged ones are used again. */
function rememberingElements() {
  let nodes: readonly FlowNode[] = []
  let edges: readonly FlowEdge[] = []
  let problems: ReadonlyMap<string | null, readonly Problem[]> = new Map()
  const routesOf = rememberingRoutes()
  return (shown: Shown, measured: Measured, found: readonly Problem[], words: CanvasWords): Elements => {
    const { document, selection, live } = shown
    problems = problemsByStep(problems, found)
    nodes = flowNodes(nodes, { ...shown, problems, measured, words })
    edges = flowLines(edges, { document, selected: selection.line, live, routes: routesOf(document, measured), words })
    return { nodes, edges }
  }
}

/** Finds the routes again only when steps or their sizes changed. */
function rememberingRoutes() {
  let known: { document: FlowDocument; measured: Measured; routes: ReadonlyMap<string, BackRoute> } | null = null
  return (document: FlowDocument, measured: Measured): ReadonlyMap<string, BackRoute> => {
    const same =
      known?.measured === measured &&
      known.document.steps === document.steps &&
      known.document.canvas.groups === document.canvas.groups &&
      known.document.canvas.start === document.canvas.start
    if (known === null || !same) known = { document, measured, routes: backRoutes(document, measured) }
    return known.routes
  }
}
