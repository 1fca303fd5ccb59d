import { useCallback, type RefObject } from 'react'
import type { ReactFlowInstance } from 'reactflow'
import { useSession } from '../store/EditorContext.tsx'
import type { FlowEdge } from './flowLines.ts'
import type { FlowNode } from './flowNodes.ts'
import { viewportShows } from './viewportShows.ts'

/** Shows the flow as it was left, or as a whole when nothing of it would be seen there. */
export function useFirstView(frame: RefObject<HTMLDivElement | null>) {
  const { store } = useSession()
  return useCallback(
    (flow: ReactFlowInstance<FlowNode, FlowEdge>) => {
      const { canvas, steps } = store.getState().document
      const { width, height } = frame.current?.getBoundingClientRect() ?? new DOMRect()
      const places = [canvas.start, ...steps.map((step) => step.position)]
      if (canvas.viewport !== null && viewportShows(canvas.viewport, { width, height }, places)) {
        void flow.setViewport(canvas.viewport)
      } else {
        void flow.fitView({ padding: 0.1, maxZoom: 1, minZoom: 0.5 })
      }
    },
    [store, frame],
  )
}
