import { useRef, type RefObject } from 'react'
import type { ReactFlowInstance } from 'reactflow'
import { useSession } from '../store/EditorContext.tsx'
import { firstView } from './firstView.ts'
import { leftView } from './leftView.ts'
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
    const { document, flowKey } = store.getState()
    const viewport = leftView(flowKey).read() ?? document.canvas.viewport
    void flow.setViewport(firstView({ ...document, canvas: { ...document.canvas, viewport } }, { width, height }))
  }
}
