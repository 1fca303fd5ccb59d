import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Position } from '../../../shared/domain/flowStep.ts'
import { measures } from './measures.ts'

interface Screen {
  readonly width: number
  readonly height: number
}
interface View extends Position {
  readonly zoom: number
}

const margin = 40
/** Below this nothing can be read; then the beginning is shown instead of everything. */
const readable = 0.6
const beginning = 0.75

/**
 * Where the view of a flow begins: as it was left, unless nothing of the flow would be seen there; else the whole flow when it can
 * be read that small; else its beginning. `screen` in px.
 */
export function firstView({ canvas, steps }: FlowDocument, screen: Screen): View {
  const places = [canvas.start, ...steps.map((step) => step.position)]
  if (canvas.viewport !== null && isSeen(canvas.viewport, screen, places)) return canvas.viewport
  const left = Math.min(...places.map(({ x }) => x))
  const top = Math.min(...places.map(({ y }) => y))
  const width = Math.max(...places.map(({ x }) => x)) + measures.stepWidth - left
  const height = Math.max(...places.map(({ y }) => y)) + measures.stepHeight - top
  const zoom = Math.min(1, (screen.width - 2 * margin) / width, (screen.height - 2 * margin) / height)
  if (zoom >= readable) {
    const x = (screen.width - width * zoom) / 2 - left * zoom
    return { x, y: (screen.height - height * zoom) / 2 - top * zoom, zoom }
  }
  const middle = canvas.start.y + measures.stepHeight / 2
  return { x: margin - canvas.start.x * beginning, y: screen.height / 2 - middle * beginning, zoom: beginning }
}

/** Whether at least one of the places is well inside the screen. */
function isSeen(view: View, screen: Screen, places: readonly Position[]): boolean {
  return places.some((place) => {
    const x = place.x * view.zoom + view.x
    const y = place.y * view.zoom + view.y
    const [right, bottom] = [x + measures.stepWidth * view.zoom, y + (measures.stepHeight / 2) * view.zoom]
    return x > 0 && y > 0 && right < screen.width && bottom < screen.height
  })
}
