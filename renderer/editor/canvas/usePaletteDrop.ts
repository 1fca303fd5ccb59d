import { useMemo, type DragEvent } from 'react'
import { useReactFlow, type XYPosition } from 'reactflow'
import { stepTypeSchema } from '../../../shared/domain/flowStep.ts'
import { useActions } from '../actions/ActionsContext.ts'
import type { EditorActions } from '../actions/editorActions.ts'
import type { Line } from '../document/line.ts'
import { measures } from './measures.ts'
import { lineOfEdge } from './nodeId.ts'

/** How a kind of step travels from the palette to the canvas. */
export const stepTypeMime = 'application/x-prosa-step-type'

/** Dropping a kind of step from the palette adds it at that place; on a line, between its ends. */
export function usePaletteDrop() {
  const actions = useActions()
  const { screenToFlowPosition } = useReactFlow()
  return useMemo(() => paletteDrop(actions, screenToFlowPosition), [actions, screenToFlowPosition])
}

function paletteDrop(actions: EditorActions, onCanvas: (screen: XYPosition) => XYPosition) {
  /** The line that is shown as the place of the drop. */
  let over: SVGElement | null = null
  const show = (line: SVGElement | null): void => {
    if (over === line) return
    delete over?.dataset['drop']
    if (line !== null) line.dataset['drop'] = ''
    over = line
  }
  return {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(stepTypeMime)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      show(lineUnder(event))
    },
    onDragLeave: () => show(null),
    onDrop: (event: DragEvent) => {
      show(null)
      const type = stepTypeSchema.safeParse(event.dataTransfer.getData(stepTypeMime))
      if (!type.success) return
      event.preventDefault()
      const line = lineOf(lineUnder(event))
      const { x, y } = onCanvas({ x: event.clientX, y: event.clientY })
      const place = { x: x - measures.stepWidth / 2, y: y - measures.grid * 3 }
      actions.add(type.data, line, line === null ? place : null)
    },
  }
}

const lineUnder = ({ target }: DragEvent): SVGElement | null =>
  target instanceof Element ? target.closest<SVGElement>('.react-flow__edge') : null

const lineOf = (element: SVGElement | null): Line | null => lineOfEdge(element?.dataset['id'] ?? '')
