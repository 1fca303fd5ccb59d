import { useCallback, type DragEvent } from 'react'
import { useReactFlow } from 'reactflow'
import { stepTypeSchema } from '../../../shared/domain/flowStep.ts'
import { useActions } from '../actions/ActionsContext.ts'
import { measures } from './measures.ts'

/** How a kind of step travels from the palette to the canvas. */
export const stepTypeMime = 'application/x-prosa-step-type'

/** Dropping a kind of step from the palette adds it at that place. */
export function usePaletteDrop() {
  const actions = useActions()
  const { screenToFlowPosition } = useReactFlow()
  const onDragOver = useCallback((event: DragEvent) => {
    if (!event.dataTransfer.types.includes(stepTypeMime)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
  }, [])
  const onDrop = useCallback(
    (event: DragEvent) => {
      const type = stepTypeSchema.safeParse(event.dataTransfer.getData(stepTypeMime))
      if (!type.success) return
      event.preventDefault()
      const { x, y } = screenToFlowPosition({ x: event.clientX, y: event.clientY })
      actions.add(type.data, null, { x: x - measures.stepWidth / 2, y: y - measures.grid * 3 })
    },
    [actions, screenToFlowPosition],
  )
  return { onDragOver, onDrop }
}
