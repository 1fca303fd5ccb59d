/** Whether at least one of the places (canvas units) is well inside a screen (px) that shows the canvas this way. */
export function viewportShows(
  viewport: { x: number; y: number; zoom: number },
  screen: { width: number; height: number },
  places: readonly { x: number; y: number }[],
): boolean {
  return places.some((place) => {
    const x = place.x * viewport.zoom + viewport.x
    const y = place.y * viewport.zoom + viewport.y
    return x > 0 && y > 0 && x + 120 * viewport.zoom < screen.width && y + 60 * viewport.zoom < screen.height
  })
}
