import type { Rect, Viewport } from 'reactflow'

/** Room that stays around a revealed place, px on the screen. */
const margin = 32

/**
 * The view moved no further than needed to show `place` (canvas units) on a canvas of `width` x `height` px, at the same zoom. The
 * same view when it is seen already. A place larger than the canvas shows its beginning.
 */
export function revealed(view: Viewport, place: Rect, { width, height }: { width: number; height: number }): Viewport {
  const shift = (offset: number, start: number, size: number, room: number): number => {
    const [from, to] = [start * view.zoom + offset, (start + size) * view.zoom + offset]
    if (from >= 0 && to <= room) return offset
    if (from < 0 || to - from > room - 2 * margin) return offset + margin - from
    return offset + room - margin - to
  }
  const x = shift(view.x, place.x, place.width, width)
  const y = shift(view.y, place.y, place.height, height)
  return x === view.x && y === view.y ? view : { x, y, zoom: view.zoom }
}
