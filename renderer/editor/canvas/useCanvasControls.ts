import { useEffect, type RefObject } from 'react'
import { useReactFlow, type Rect } from 'reactflow'
import type { Position } from '../../../shared/domain/flowStep.ts'
import { useSession } from '../store/EditorContext.tsx'
import { findStep } from '../document/findStep.ts'
import type { AddRequest } from './AddMenuContext.ts'
import { measures } from './measures.ts'
import { nodeStepKey, startNodeId, stepNodeId } from './nodeId.ts'
import { revealed } from './revealed.ts'

/** As long as the transition in the style sheet, and a little more, ms. */
const glide = 400
const fitting = { padding: 0.12, maxZoom: 1 }

/** Lets the rest of the editor move the view of this canvas while it is on the screen. Movement is instant under reduced motion. */
export function useCanvasControls(
  frame: RefObject<HTMLDivElement | null>,
  openAddMenu: (request: AddRequest) => void,
  openFind: (replacing: boolean) => void,
): void {
  const session = useSession()
  const flow = useReactFlow()

  useEffect(() => {
    const duration = (): number => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 220)
    const screen = (): DOMRect => frame.current?.getBoundingClientRect() ?? new DOMRect()
    const middle = (): { x: number; y: number } => {
      const { left, top, width, height } = screen()
      return { x: left + width / 2, y: top + height / 2 }
    }
    const show = (place: Rect): void => {
      const view = flow.getViewport()
      const next = revealed(view, place, screen())
      if (next !== view) void flow.setViewport(next, { duration: duration() })
    }
    let point: Position | null = null
    let gliding = 0
    return session.canvas.attach({
      fit: () => void flow.fitView({ ...fitting, duration: duration() }),
      fitSoon: () =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => void flow.fitView({ ...fitting, duration: duration() })),
        ),
      fitSteps: (keys) =>
        void flow.fitView({ ...fitting, duration: duration(), nodes: keys.map((key) => ({ id: stepNodeId(key) })) }),
      zoomIn: () => void flow.zoomIn({ duration: duration() }),
      zoomOut: () => void flow.zoomOut({ duration: duration() }),
      zoomToFull: () => void flow.zoomTo(1, { duration: duration() }),
      reveal: (key) => {
        const { document } = session.store.getState()
        const position = key === null ? document.canvas.start : findStep(document, key)?.position
        if (position === undefined) return
        const size = flow.getNode(key === null ? startNodeId : stepNodeId(key))?.measured
        show({ ...position, width: size?.width ?? measures.stepWidth, height: size?.height ?? measures.stepHeight })
      },
      revealNote: (id) => {
        const note = session.store.getState().document.canvas.notes.find((note) => note.id === id)
        if (note !== undefined) show({ ...note.position, width: note.width, height: note.height })
      },
      openFind,
      center: () => {
        const { x, y } = flow.screenToFlowPosition(point ?? middle())
        return point === null ? { x: x - measures.stepWidth / 2, y: y - measures.stepHeight / 2 } : { x, y }
      },
      atPoint: (at, run) => {
        point = at
        run()
        point = null
      },
      focus: () => frame.current?.focus({ preventScroll: true }),
      sizes: () => {
        const sizes = new Map<string, { width: number; height: number }>()
        for (const { id, measured } of flow.getNodes()) {
          const key = nodeStepKey(id)
          if (key === null || measured?.width === undefined || measured.height === undefined) continue
          sizes.set(key, { width: measured.width, height: measured.height })
        }
        return sizes
      },
      glide: () => {
        const canvas = frame.current
        if (canvas === null || duration() === 0) return
        canvas.dataset['gliding'] = ''
        clearTimeout(gliding)
        gliding = window.setTimeout(() => delete canvas.dataset['gliding'], glide)
      },
      openAddMenu: () => {
        const position = point === null ? null : flow.screenToFlowPosition(point)
        openAddMenu({ after: null, position, at: point ?? middle() })
      },
      viewport: () => flow.getViewport(),
    })
  }, [session, flow, frame, openAddMenu, openFind])
}
