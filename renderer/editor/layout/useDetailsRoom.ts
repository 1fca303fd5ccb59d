import { useEffect, useRef, type RefObject } from 'react'
import {
  useGroupRef,
  usePanelRef,
  type GroupImperativeHandle,
  type PanelImperativeHandle,
} from 'react-resizable-panels'

/** The least width of the details that can be worked with, px. */
export const detailsWidth = 284

/** Opens and closes the details by the room of the canvas alone: what stands at their other side stays as wide as it is. */
export function useDetailsRoom(open: boolean): {
  group: RefObject<GroupImperativeHandle | null>
  canvas: RefObject<PanelImperativeHandle | null>
} {
  const group = useGroupRef()
  const canvas = usePanelRef()
  /** Their share before they were closed, in percent. */
  const before = useRef(0)
  // After every drawing: panels that come and go give the others new sizes too.
  useEffect(() => {
    const layout = group.current?.getLayout()
    const size = canvas.current?.getSize()
    const share = layout?.['details'] ?? 0
    if (layout === undefined || size === undefined || share > 0 === open || size.inPixels === 0) return
    if (!open) before.current = share
    const least = (detailsWidth * size.asPercentage) / size.inPixels
    const next = open ? Math.max(before.current, least) : 0
    group.current?.setLayout({ ...layout, details: next, canvas: size.asPercentage + share - next })
  })
  return { group, canvas }
}
