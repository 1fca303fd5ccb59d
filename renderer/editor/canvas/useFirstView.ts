import { useRef, type RefObject } from 'react'
import type { ReactFlowInstance } from 'reactflow'
import { useSession } from '../store/EditorContext.tsx'
import { firstView } from './firstView.ts'
import type { FlowEdge } from './flowLines.ts'
import type { FlowNode } from './flowNodes.ts'

/** Sets where the view of a flow begins, once its canvas is on the screen. */
export function useFirstView(frame: RefObject<HTMLDivElement | null>) {
  const { store } = useSession()
  const shown = useRef(false)
  return (flow: ReactFlowInstance<FlowNode, FlowEdge>): void => {
    if (shown.current) return
    shown.current = true
    const { width, height } = frame.current?.getBoundingClientRect() ?? new DOMRect()
    void flow.setViewport(firstView(store.getState().document, { width, height }))
  }
}
