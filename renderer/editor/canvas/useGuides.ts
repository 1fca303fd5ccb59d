import { useCallback, useState } from 'react'
import { useReactFlow } from 'reactflow'
import { boundsAround, boundsOf, type Bounds } from '../document/bounds.ts'
import type { Places } from '../document/moveSteps.ts'
import { useSession } from '../store/EditorContext.tsx'
import type { EditorState } from '../store/editorStore.ts'
import type { Measured } from './flowNodes.ts'
import { guided, type Guide } from './guides.ts'
import { measures } from './measures.ts'
import { startNodeId, stepNodeId } from './nodeId.ts'

/** How near on the screen two edges have to be to line up, px. */
const reach = 8

/** Lines up what is being dragged with what stays, and says which lines show it. */
export function useGuides(measured: Measured) {
  const { store } = useSession()
  const { getZoom } = useReactFlow()
  const [guides, setGuides] = useState<readonly Guide[]>([])

  const lined = useCallback(
    (places: Places): Places => {
      const { moving, standing } = sides(store.getState(), places, measured)
      const around = boundsAround(moving)
      if (around === null) return places
      const found = guided(around, standing, Math.min(reach / getZoom(), 2 * measures.grid))
      setGuides(found.guides)
      if (found.dx === 0 && found.dy === 0) return places
      const { start, notes } = places
      return {
        notes: new Map([...(notes ?? [])].map(([id, { x, y }]) => [id, { x: x + found.dx, y: y + found.dy }])),
        steps: new Map([...places.steps].map(([key, { x, y }]) => [key, { x: x + found.dx, y: y + found.dy }])),
        start: start === null ? null : { x: start.x + found.dx, y: start.y + found.dy },
      }
    },
    [store, measured, getZoom],
  )

  return { guides, lined, clearGuides: useCallback(() => setGuides([]), []) }
}

/** Where everything that is moved would be, and everything else is. */
function sides({ document }: EditorState, { steps, start }: Places, measured: Measured) {
  const moving: Bounds[] = []
  const standing: Bounds[] = []
  for (const step of document.steps) {
    const position = steps.get(step.key)
    const size = measured.get(stepNodeId(step.key))
    const bounds = boundsOf(step, size === undefined ? new Map() : new Map([[step.key, size]]))
    if (position === undefined) standing.push(bounds)
    else moving.push({ ...bounds, ...position })
  }
  const size = measured.get(startNodeId) ?? { width: measures.startWidth, height: measures.stepHeight }
  if (start === null) standing.push({ ...document.canvas.start, ...size })
  else moving.push({ ...start, ...size })
  return { moving, standing }
}
